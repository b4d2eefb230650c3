// Checker §2.14: an observed event without a handler is a bug, and the exit function does not run.
event e;
spec Watch observes e {
  start state S {
    exit { print "exit"; }
  }
}
machine Main {
  start state S {
    entry { announce e; }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: unhandled-event
//! text T: PImplementation.Watch received event 'PImplementation.e' that cannot be handled.
//! prints T:
