// Work that ends is no livelock.
machine Main {
  start state S {
    entry {
      var i: int;
      while (i < 5000) { i = i + 1; }
    }
  }
}

//! limits schedules=3
//! check DefaultImpl: ok
