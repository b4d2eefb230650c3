event e;
spec A observes e {
  start hot state S { }
}
spec B observes e {
  start hot state S { }
}
machine Main {
  start state S { }
}
test T [main=Main]: assert B, A in { Main };

//! check T: liveness-terminated
//! text T: PImplementation.B detected liveness bug in hot state 'S' at the end of program execution.
