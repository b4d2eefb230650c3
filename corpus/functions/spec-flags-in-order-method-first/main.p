// … unless the method is met before it.
event e;
spec W observes e {
  var b: bool;
  fun g() { b = choose(); }
  start state S { on e do { g(); } }
}

//! error 5:3 illegal-function-used-in-spec-machine function 'g' is non-deterministic or has side effects (new/send/receive/announce); cannot be called from spec monitor 'W'
