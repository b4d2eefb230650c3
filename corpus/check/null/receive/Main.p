// Checker §2.10: the handler of the default event may wait.
event e;
machine Other {
  start state S {
    entry (m: machine) { send m, e; }
  }
}
machine Main {
  start state S {
    on null do {
      new Other(this);
      receive {
        case e: { print "got"; }
      }
      goto T;
    }
  }
  state T { }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: got
