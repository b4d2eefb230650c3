// Checker §1.9: a missing key as an inner step of an update.
machine Main {
  start state S {
    entry {
      var m: map[int, seq[int]];
      m[1] += (0, 5);
    }
  }
}

//! check DefaultImpl: exception(F5)
