// Checker §2.5: a deferred event is passed over and taken in a later state, before what came after it.
event a;
event b;
event c;
machine Main {
  start state S {
    entry {
      send this, a;
      send this, b;
      send this, c;
    }
    defer a;
    on b goto T;
  }
  state T {
    on a do { print "a"; }
    on c do { print "c"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: a / c
