// Checker §2.13: an announced event is seen by monitors only, and is no step.
event e: int;
spec Watch observes e {
  start state S {
    on e do (n: int) { print format("{0}", n); }
  }
}
machine Main {
  start state S {
    entry {
      announce e, 3;
      announce e, 4;
    }
    on e do { assert false; }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: ok
//! prints T: 3 / 4
//! steps T: 2
