// Language §12.1: exit handlers cannot raise.
event e;
machine M {
  start state S { exit { raise e; } }
}

//! error 4:24 changed-state-mid-transition function 'at main.p:4:24' is used as a transition handler but might change state here
