// Checker §1.11: null is a machine and an event.
event e: machine;
machine Main {
  start state S {
    entry {
      var v: event;
      v = e;
      send this, v;
    }
    on e do (x: machine) { assert x == null; }
  }
}

//! check DefaultImpl: ok
