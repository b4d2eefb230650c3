// Checker §6.1: a scenario that stays hot is no bug.
event e;
scenario A observes e {
  start hot state S { }
  cold state C { }
}
machine Main {
  start state S { }
}
test T [main=Main]: { Main };

//! limits temperature=1
//! check T: ok
