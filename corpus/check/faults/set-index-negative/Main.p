machine Main {
  start state S {
    entry {
      var s: set[int];
      var i: int;
      s += (4);
      i = s[-1];
    }
  }
}

//! check DefaultImpl: exception(F3)
