// Checker §2.13: an event without a payload type has no kind to check.
event e;
spec Watch observes e {
  start state S {
    on e do { print "e"; }
  }
}
machine Main {
  start state S {
    entry {
      var v: event;
      v = e;
      announce v, 3;
    }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: ok
//! prints T: e
