// Checker §2.15: Create and Stop of the bootstrap; Send, then Stop; the first dequeue has no point.
event e;
machine Main {
  start state S {
    entry { send this, e; }
    on e do { }
  }
}

//! check DefaultImpl: ok
//! steps DefaultImpl: 4
