machine Main {
  start state S {
    entry {
      var a: any;
      var s: set[int];
      s = a as set[int];
      s += (1);
    }
  }
}

//! check DefaultImpl: exception(F6)
