// Checker §2.4, §2.5: an ignored event that an idle machine keeps is removed when a later one is taken.
event a;
event b;
machine Sink {
  start state S {
    ignore a;
    on b goto T;
  }
  state T {
    on a do { assert false; }
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Sink();
      send m, a;
      send m, b;
    }
  }
}

//! check DefaultImpl: ok
