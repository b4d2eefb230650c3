// Checker §2.4: a machine that has not yet halted keeps what it gets, until it halts.
event e;
machine Other {
  start state S {
    entry { }
    on e do { assert false; }
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Other();
      send m, halt;
      send m, e;
    }
  }
}

//! check DefaultImpl: ok
