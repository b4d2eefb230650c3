// Checker §2.14: the first monitor that fails ends the schedule.
event e;
spec One observes e {
  start state S {
    on e do { assert false, "one"; }
  }
}
spec Two observes e {
  start state S {
    on e do {
      print "never";
      assert false, "two";
    }
  }
}
machine Main {
  start state S {
    entry {
      announce e;
      print "never";
    }
  }
}
test T [main=Main]: assert One, Two in { Main };

//! check T: assertion
//! prints T:
