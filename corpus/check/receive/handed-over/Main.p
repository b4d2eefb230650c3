// Checker §2.4: an awaited event is handed to a blocked machine past everything queued.
event a;
event b;
machine Sender {
  start state S {
    entry (m: machine) {
      send m, a;
      send m, b;
    }
  }
}
machine Main {
  start state S {
    entry {
      new Sender(this);
      receive {
        case b: { print "b"; }
      }
    }
    on a do { print "a"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: b / a
