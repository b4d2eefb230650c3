// Checker §2.5: the scan goes on behind deferred events; what it does not reach stays.
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
    ignore b;
    on c goto T;
  }
  state T {
    on a do { print "a"; }
    on b do { print "b"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: a
