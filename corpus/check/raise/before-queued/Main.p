// Checker §2.8: a raised event is handled before anything queued, without a scheduling point.
event a;
event b;
machine Main {
  start state S {
    entry {
      send this, a;
      raise b;
    }
    on a do { print "a"; }
    on b do { print "b"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: b / a
//! steps DefaultImpl: 4
