// Checker §2.11: a state may handle, defer or ignore halt.
machine Main {
  start state S {
    entry {
      send this, halt;
      send this, halt;
    }
    on halt do {
      print "halt";
      goto T;
    }
  }
  state T {
    entry { raise halt; }
    ignore halt;
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: halt
