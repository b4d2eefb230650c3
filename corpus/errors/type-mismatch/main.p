fun f() { var x: int; x = true; }

//! error 1:27 type-mismatch got type: bool, expected: int
