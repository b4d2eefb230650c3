// Checker §2.5: a raised event that the state ignores is dropped.
event e;
event f;
machine Main {
  start state S {
    entry {
      send this, f;
      raise e;
    }
    ignore e;
    on f do { print "f"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: f
