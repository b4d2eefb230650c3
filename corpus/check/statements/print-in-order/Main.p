// Checker §2.17: prints appear when they happen, between sends.
event e;
machine Sink {
  start state S {
    on e do { print "sink"; }
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Sink();
      print "one";
      send m, e;
      print "two";
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: one / two / sink
