fun f() { var x: int; x = true; }
module A = { Nope };

//! error 1:27 type-mismatch
//! strict 1
