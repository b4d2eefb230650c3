// Checker §2.14: a state that is neither hot nor cold is fine at the end.
event e;
spec Watch observes e {
  start hot state A {
    on e goto B;
  }
  state B {
    ignore e;
  }
}
machine Main {
  start state S {
    entry { announce e; }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: ok
