// All arguments of an announce are checked and kept.
event e: (int, bool);
fun f() { announce e, 1, true; announce e, 1, 2; }

//! error 3:32 type-mismatch got type: int, expected: bool
