// Checker §2.14: entering a cold state resets the temperature; also by a self transition.
event e;
spec A observes e {
  start hot state S {
    on e goto C;
  }
  cold state C {
    on e goto S;
  }
}
machine Main {
  start state S {
    on null do { announce e; }
  }
}
test T [main=Main]: assert A in { Main };

//! limits temperature=10 steps=100
//! check T: bound
