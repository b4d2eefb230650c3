machine Main {
  start state S {
    entry {
      var a: any;
      var m: map[int, int];
      m = a as map[int, int];
      m[1] = 2;
    }
  }
}

//! check DefaultImpl: exception(F6)
