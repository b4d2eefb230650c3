// Chapter 0: bodies (P5) come before the check that handlers are no global functions (P7).
fun g() { }
machine M { start state S { entry g; } state T { entry { var x: int; x = true; } } }

//! error 3:74 type-mismatch
