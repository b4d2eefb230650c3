// Language §12.1: rule 2 needs a direct caller in the spec, so the spec's own function is reported.
event e;
fun inner(m: machine) { send m, e; }
fun outer(m: machine) { inner(m); }
spec W observes e { start state S { on e do { outer(null); } } }

//! error 4:1 illegal-function-used-in-spec-machine function 'outer' is non-deterministic or has side effects (new/send/receive/announce); cannot be called from spec monitor 'W'
