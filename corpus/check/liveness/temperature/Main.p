// Checker §2.14: too many decisions in hot states.
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

//! limits temperature=10 steps=100
//! check T: liveness-temperature
//! text T: PImplementation.A detected potential liveness bug in hot state 'S'.
//! steps T: 10
