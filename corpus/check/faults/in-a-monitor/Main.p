// Checker §3.1: a fault in a monitor names the monitor, qualified.
event e;
spec Watch observes e {
  start state W {
    on e do {
      var s: seq[int];
      s[0] = 1;
    }
  }
}
machine Main {
  start state S {
    entry { announce e; }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: exception(F2)
//! text T: Exception 'ArgumentOutOfRangeException' was thrown in PImplementation.Watch (state 'W', action 'Anon'): Index was*
