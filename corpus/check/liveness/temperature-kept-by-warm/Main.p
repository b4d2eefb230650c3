// Checker §2.14: warm states neither raise nor reset the temperature.
event e;
spec A observes e {
  start hot state S {
    on e goto W;
  }
  state W {
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
//! check T: liveness-temperature
