// Checker §2.14: there is no check when the step bound was hit.
event e;
spec A observes e {
  start hot state S { }
}
machine Main {
  start state S {
    on null do { }
  }
}
test T [main=Main]: assert A in { Main };

//! limits steps=30
//! check T: bound
