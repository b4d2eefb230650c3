// Checker §7.4: a monitor that goes round without end is a livelock.
event e;
spec Round observes e {
  start state A {
    on e goto B;
  }
  state B {
    entry { goto C; }
  }
  state C {
    entry { goto B; }
  }
}
machine Main {
  start state S {
    entry { announce e; }
  }
}
test T [main=Main]: assert Round in { Main };

//! limits work=500 schedules=3
//! check T: livelock
