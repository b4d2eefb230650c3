// Language §6.9: what a case does, the enclosing function does.
event a;
machine M {
  start state S { }
  fun f(): int {
    receive { case a: { raise a; } }
    return 1;
  }
  fun g(): int {
    receive { case a: { goto S; } }
    return 1;
  }
}

//! error 6:5 raise-event-in-non-void-function
//! error 10:5 change-state-in-non-void-function
