machine Main {
  start state S {
    entry {
      var s: set[int];
      var i: int;
      while (i < 10001) {
        s += (i);
        i = i + 1;
      }
      i = choose(s);
    }
  }
}

//! limits schedules=3
//! check DefaultImpl: choose
//! text DefaultImpl: Incorrect use of choose by Machine Main(1) in state S. choose expects a parameter with at most 10000 choices, got 10001 choices instead.
