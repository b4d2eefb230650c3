// Appendix A.1: in bodies the error abandons only the function.
fun f() { var t: (x: int, x: bool); }
fun g(x: int) { x = true; }

//! error 2:27 duplicate-named-tuple-entry
//! error 3:21 type-mismatch
