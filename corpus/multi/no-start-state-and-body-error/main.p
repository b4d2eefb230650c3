machine A { state S { } }
machine B { start state S { entry { var x: int; x = true; } } }

//! error 1:1 missing-start-state
//! error 2:53 type-mismatch
//! strict 1
