// Checker §2.5: a raised event comes before the default event.
event e;
machine Main {
  start state S {
    entry { raise e; }
    on e do { print "e"; }
    on null goto T;
  }
  state T { }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: e
//! steps DefaultImpl: 4
