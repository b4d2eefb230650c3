// Language §5.2: variable before enum element before event.
enum E { A }
fun f(): E { var A: int; A = 1; return A; }

//! error 3:33 type-mismatch got type: int, expected: E
