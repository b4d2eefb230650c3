// Notation, T: the rest of the function is not checked, the next function is.
param limit: int;
fun f() { var x: int; limit = 1; x = true; }
fun g() { var x: int; x = true; }

//! error 3:23 modify-global-param
//! error 4:27 type-mismatch
