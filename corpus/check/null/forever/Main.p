// Checker §2.10, §2.16: a machine that is never idle ends at the bound, which is no bug.
machine Main {
  start state S {
    on null do { }
  }
}

//! limits steps=40
//! check DefaultImpl: bound
//! steps DefaultImpl: 40
