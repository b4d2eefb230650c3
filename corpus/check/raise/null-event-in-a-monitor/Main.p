event e;
spec Watch observes e {
  start state S {
    on e do {
      var n: event;
      raise n;
    }
  }
}
machine Main {
  start state S {
    entry { announce e; }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: null-event
//! text T: PImplementation.Watch is raising a null event.
