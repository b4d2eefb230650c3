machine Main {
  start state S {
    entry {
      var x, z: int;
      x = 1 % z;
    }
  }
}

//! check DefaultImpl: exception(F12)
