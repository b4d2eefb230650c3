// Language §12.1: the global function is reported at its declaration.
event e;
fun notify(m: machine) { send m, e; }
spec W observes e { start state S { on e do { notify(null); } } }

//! error 3:1 illegal-function-used-in-spec-machine function 'notify' is non-deterministic or has side effects (new/send/receive/announce); cannot be called from spec monitor 'W'
