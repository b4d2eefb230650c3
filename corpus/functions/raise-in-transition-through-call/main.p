event e;
machine M {
  start state S { on e goto S with move; }
  fun move() { helper(); }
  fun helper() { inner(); }
  fun inner() { raise e; }
}

//! error 4:3 changed-state-mid-transition function 'move' is used as a transition handler but might change state here
