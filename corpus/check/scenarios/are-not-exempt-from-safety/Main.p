event e;
scenario Seen observes e {
  start state S { }
  cold state C { }
}
machine Main {
  start state S {
    entry { announce e; }
  }
}
test T [main=Main]: { Main };

//! check T: unhandled-event
