// Checker §2.12: a machine may send itself halt; what it sent before is handled first.
event e;
machine Main {
  start state S {
    entry {
      send this, e;
      send this, halt;
      send this, e;
    }
    on e do { print "e"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: e
