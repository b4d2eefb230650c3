// Checker §1.12: a number below the bound; none below 0 is 0.
machine Main {
  start state S {
    entry {
      print format("{0} {1} {2}", choose(3), choose(1), choose(0));
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: 0 0 0
//! prints DefaultImpl: 1 0 0
//! prints DefaultImpl: 2 0 0
//! steps DefaultImpl: 5
