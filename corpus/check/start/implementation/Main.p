// Checker §2.1: implementations are run like tests.
event e;
spec Watch observes e {
  start state S {
    on e do { assert false; }
  }
}
machine Main {
  start state S {
    entry { send this, e; }
    ignore e;
  }
}
implementation Impl [main=Main]: { Main };
implementation Checked [main=Main]: assert Watch in { Main };

//! check Impl: ok
//! check Checked: assertion
