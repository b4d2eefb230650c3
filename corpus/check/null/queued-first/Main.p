// Checker §2.10: what is queued comes first.
event e;
machine Main {
  start state S {
    entry { send this, e; }
    on e do { print "e"; }
    on null goto T;
  }
  state T { }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: e
