event e;
fun coin(): bool { return $; }
spec W observes e { start state S { on e do { assert coin(); } } }

//! error 2:1 illegal-function-used-in-spec-machine function 'coin' is non-deterministic or has side effects (new/send/receive/announce); cannot be called from spec monitor 'W'
