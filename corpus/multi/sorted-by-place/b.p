fun two() { var x: int; x = true; }

//! error 1:29 type-mismatch
