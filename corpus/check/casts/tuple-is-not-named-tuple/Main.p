machine Main {
  start state S {
    entry {
      var a: any;
      var t: (x: int, y: int);
      a = (1, 2);
      t = a as (x: int, y: int);
    }
  }
}

//! check DefaultImpl: exception(F10)
