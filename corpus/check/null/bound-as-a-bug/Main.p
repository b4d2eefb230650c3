// Checker §3.1: reaching the bound can be made a bug.
machine Main {
  start state S {
    on null do { }
  }
}

//! limits steps=40 failOnBound
//! check DefaultImpl: step-bound
//! text DefaultImpl: Scheduling steps bound of 40 reached.
