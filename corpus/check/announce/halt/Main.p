// Checker §2.13: announcing halt reaches monitors that observe it.
spec Watch observes halt {
  start state S {
    on halt do { print "halt"; }
  }
}
machine Main {
  start state S {
    entry { announce halt; }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: ok
//! prints T: halt
