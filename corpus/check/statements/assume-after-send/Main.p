// Checker §2.15: what happened before the assumption has happened.
event e;
machine Sink {
  start state S {
    on e do { assert false; }
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Sink();
      send m, e;
      send m, e;
      assume false;
    }
  }
}

//! check DefaultImpl: abandoned | assertion
