// Both are before the first gate, so collecting reports both.
fun g() { }
machine M { start state S { entry g; } state T { entry { var x: int; x = true; } } }

//! error 3:13 static-function-not-allowed-as-handler
//! error 3:74 type-mismatch
