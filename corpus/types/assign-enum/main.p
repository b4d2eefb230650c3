enum E { A }
enum F { B }
fun f() { var e: E; e = A; e = B; }

//! error 3:32 type-mismatch got type: F, expected: E
