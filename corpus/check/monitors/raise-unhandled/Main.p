event e;
event f;
spec Watch observes e {
  start state S {
    on e do { raise f; }
  }
}
machine Main {
  start state S {
    entry { announce e; }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: unhandled-event
//! text T: PImplementation.Watch received event 'PImplementation.f' that cannot be handled.
