// Checker §8.1: a handler for an event that is not observed is never called from outside.
event e;
event f;
spec Watch observes e {
  start state S {
    on e do { raise f; }
    on f do { print "f"; }
  }
}
machine Main {
  start state S {
    entry {
      announce f;
      announce e;
    }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: ok
//! prints T: f
