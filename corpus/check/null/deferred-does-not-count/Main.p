// Checker §2.10: deferred and ignored events are nothing to dequeue.
event a;
event b;
machine Main {
  start state S {
    entry {
      send this, a;
      send this, b;
    }
    defer a;
    ignore b;
    on null goto T;
  }
  state T {
    on a do { print "a"; }
    on b do { assert false; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: a
