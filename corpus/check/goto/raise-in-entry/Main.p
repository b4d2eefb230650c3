// Checker §2.7: a raise in the entry function is handled in the new state.
event e;
event f;
machine Main {
  start state A {
    entry { raise e; }
    on e goto B;
    on f do { assert false; }
  }
  state B {
    entry { raise f; }
    on f do { print "B"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: B
