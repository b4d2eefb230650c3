machine Main {
  start state S {
    entry {
      var s: seq[int];
      s += (-1, 5);
    }
  }
}

//! check DefaultImpl: exception(F1)
