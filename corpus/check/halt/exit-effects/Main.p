// Checker §2.11: the exit function may send and create.
event e;
machine Sink {
  start state S {
    on e do { print "e"; }
  }
}
machine Main {
  start state S {
    entry { raise halt; }
    exit { send new Sink(), e; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: e
