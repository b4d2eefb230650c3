// Language §12.1: functions in the order in which they are met, flags already spread to callers:
// the handler comes first …
event e;
spec W observes e {
  var b: bool;
  start state S { on e do { g(); } }
  fun g() { b = choose(); }
}

//! error 6:27 illegal-function-used-in-spec-machine
