machine Main {
  start state S {
    entry {
      var a: any;
      var t: (x: int, y: seq[int]);
      t = a as (x: int, y: seq[int]);
      t.x = 1;
    }
  }
}

//! check DefaultImpl: exception(F6)
