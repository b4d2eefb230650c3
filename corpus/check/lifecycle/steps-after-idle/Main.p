// Checker §2.3: the first dequeue of an activation from idle has no Receive point; later ones have one.
event e;
machine Other {
  start state S {
    ignore e;
    on halt do { }
  }
}
machine Sink {
  start state S {
    on e do { }
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Sink();
      send m, e;
      send m, e;
    }
  }
}

//! check DefaultImpl: ok
//! steps DefaultImpl: 8
