// Checker §1.15: without a parameter nobody looks at the payload.
event e: int;
machine Main {
  start state S {
    entry {
      var v: event;
      v = e;
      send this, v, "text";
      send this, v;
    }
    on e do { print "fine"; }
  }
}

//! check DefaultImpl: ok
