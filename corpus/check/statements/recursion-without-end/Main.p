machine Main {
  start state S {
    entry { forever(1); }
  }
  fun forever(n: int) { forever(n + 1); }
}

//! limits depth=200 schedules=3
//! check DefaultImpl: recursion
