// Language §12.1: functions in the order of chapter 0, global ones first; the first hit ends it.
event e;
spec W observes e { var b: bool; start state S { on e do { b = choose(); global(null); } } }
fun global(m: machine) { send m, e; }

//! error 4:1 illegal-function-used-in-spec-machine function 'global' is non-deterministic or has side effects (new/send/receive/announce); cannot be called from spec monitor 'W'
