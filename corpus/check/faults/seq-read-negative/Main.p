machine Main {
  start state S {
    entry {
      var s: seq[int];
      var i: int;
      s += (0, 1);
      i = s[-1];
    }
  }
}

//! check DefaultImpl: exception(F2)
