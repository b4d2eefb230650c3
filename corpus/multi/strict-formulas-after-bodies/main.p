invariant i: 1;
fun f() { var x: int; x = true; }

//! error 2:27 type-mismatch got type: bool, expected: int
