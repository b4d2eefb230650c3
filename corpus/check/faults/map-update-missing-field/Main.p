machine Main {
  start state S {
    entry {
      var m: map[int, (x: int, y: int)];
      m[1].x = 5;
    }
  }
}

//! check DefaultImpl: exception(F5)
