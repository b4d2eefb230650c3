event e;
machine M { start state S { } }
spec W observes e { start state S { on e do { new M(); } } }

//! error 3:45 illegal-function-used-in-spec-machine
