// Checker §2.9: a deferred event can be awaited.
event a;
machine Main {
  start state S {
    entry {
      send this, a;
      receive {
        case a: { print "a"; }
      }
    }
    defer a;
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: a
