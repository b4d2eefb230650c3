// Checker §2.10: an event may arrive before the look, or after it.
event e;
machine Idle {
  start state S {
    on null goto T;
    on e do { print "event"; }
  }
  state T {
    entry { print "nothing"; }
    on e do { print "late"; }
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Idle();
      send m, e;
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: event / nothing
//! prints DefaultImpl: nothing / late
