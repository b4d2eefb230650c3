machine M { state A { } }

//! error 1:1 missing-start-state machine 'M' has no start state
