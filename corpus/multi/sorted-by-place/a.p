fun one() { var x: int; x = nope + neither; print x; }

//! error 1:29 missing-declaration
//! error 1:36 missing-declaration
//! error 1:51 type-mismatch
