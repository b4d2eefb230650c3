// Checker §2.10: `on null goto … with` runs the transition function.
machine Main {
  start state S {
    on null goto T with { print "with"; }
    exit { print "exit"; }
  }
  state T {
    entry { print "T"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: exit / with / T
