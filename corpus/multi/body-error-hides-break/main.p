fun f() { var x: int; x = true; }
fun g() { break; }

//! error 1:27 type-mismatch
//! strict 1
