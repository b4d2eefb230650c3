// Checker §2.9: `halt` is always awaited; it acts as `raise halt` in the current state.
event a;
machine Main {
  start state S {
    entry {
      send this, halt;
      receive {
        case a: { }
      }
      assert false;
    }
    on halt do { print "halt"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: halt
