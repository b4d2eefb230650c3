machine Main {
  start state S {
    entry {
      var x: int;
      x = 10000;
      x = choose(x + 1);
    }
  }
}

//! check DefaultImpl: choose
//! text DefaultImpl: Incorrect use of choose by Machine Main(1) in state S. choose expects a parameter with at most 10000 choices, got 10001 choices instead.
