machine Main {
  start state S {
    entry {
      var a: any;
      var s: seq[int];
      var x: int;
      s = a as seq[int];
      foreach (x in s) { }
    }
  }
}

//! check DefaultImpl: exception(F6)
