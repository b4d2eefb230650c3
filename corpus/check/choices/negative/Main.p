machine Main {
  start state S {
    entry {
      var x: int;
      x = choose(x - 1);
    }
  }
}

//! check DefaultImpl: choose
