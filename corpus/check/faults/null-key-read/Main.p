machine Main {
  start state S {
    entry {
      var m: map[machine, int];
      var a: machine;
      var i: int;
      i = m[a];
    }
  }
}

//! check DefaultImpl: exception(F7)
