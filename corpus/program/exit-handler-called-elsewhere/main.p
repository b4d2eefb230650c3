// Language §12.1: a function used both as exit handler and elsewhere is judged as exit handler.
event e;
machine M {
  start state S { entry f; exit f; }
  fun f() { if ($) { raise e; } }
}

//! error 5:3 changed-state-mid-transition function 'f' is used as a transition handler but might change state here
