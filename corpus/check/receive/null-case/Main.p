// Checker §2.9: a case for null never fires.
event a;
machine Main {
  start state S {
    entry {
      send this, a;
      receive {
        case null: { assert false; }
        case a: { print "a"; }
      }
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: a
