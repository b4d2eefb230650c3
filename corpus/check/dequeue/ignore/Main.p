// Checker §2.5: an ignored event is removed when the scan meets it.
event a;
event b;
machine Main {
  start state S {
    entry {
      send this, a;
      send this, b;
    }
    ignore a;
    on b goto T;
  }
  state T {
    on a do { assert false; }
  }
}

//! check DefaultImpl: ok
