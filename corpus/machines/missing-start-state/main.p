machine A { state S { } }
machine B { }
machine C { start state S { entry { var x: int; x = true; } } }

//! error 1:1 missing-start-state machine 'A' has no start state
//! error 2:1 missing-start-state machine 'B' has no start state
//! error 3:53 type-mismatch
