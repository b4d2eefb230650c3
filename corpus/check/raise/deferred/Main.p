// Checker §2.6: a raised event that the state defers vanishes.
event e;
event f;
machine Main {
  start state S {
    entry {
      send this, f;
      raise e;
    }
    defer e;
    on f goto T;
  }
  state T {
    on e do { assert false; }
  }
}

//! check DefaultImpl: ok
