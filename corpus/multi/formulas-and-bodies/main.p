// Chapter 0: P6 comes before the first gate.
invariant i: 1;
axiom 2;
fun f() { var x: int; x = true; }

//! error 2:14 type-mismatch got type: int, expected: bool
//! error 3:7 type-mismatch got type: int, expected: bool
//! error 4:27 type-mismatch got type: bool, expected: int
