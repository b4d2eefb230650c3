machine Main {
  start state S {
    entry {
      var a: any;
      var s: seq[int];
      a = default(set[int]);
      s = a as seq[int];
    }
  }
}

//! check DefaultImpl: exception(F10)
