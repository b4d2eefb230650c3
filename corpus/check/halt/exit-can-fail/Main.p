// Checker §2.11: an assertion in the exit function of a halting machine is a bug.
machine Main {
  start state S {
    entry { raise halt; }
    exit { assert false; }
  }
}

//! check DefaultImpl: assertion
