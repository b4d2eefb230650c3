spec Watch observes halt {
  start state S { }
}
machine Main {
  start state S {
    entry { send this, halt; }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: unhandled-event
//! text T: PImplementation.Watch received event 'PChecker.Runtime.Events.PHalt' that cannot be handled.
