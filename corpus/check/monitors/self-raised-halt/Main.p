// Checker §2.14: halt is an event like any other for a monitor.
event e;
spec Watch observes e {
  start state S {
    on e do { raise halt; }
    on halt do { print "halt"; }
  }
}
machine Main {
  start state S {
    entry { announce e; }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: ok
//! prints T: halt
