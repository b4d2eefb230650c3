// Language §7.4: choose in a spec is caught by the whole-program check.
event e;
spec W observes e { var b: bool; start state S { on e do { b = choose(); } } }

//! error 3:58 illegal-function-used-in-spec-machine function 'at main.p:3:58' is non-deterministic or has side effects (new/send/receive/announce); cannot be called from spec monitor 'W'
