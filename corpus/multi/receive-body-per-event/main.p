event a;
event b;
fun f() { var x: int; receive { case a, b: { x = true; } } }

//! error 3:50 type-mismatch
//! error 3:50 type-mismatch
//! strict 1
