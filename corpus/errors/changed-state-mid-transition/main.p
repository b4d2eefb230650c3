machine M {
  start state S { exit leave; }
  fun leave() { goto T; }
  state T { }
}

//! error 3:3 changed-state-mid-transition function 'leave' is used as a transition handler but might change state here
