// Appendix E: float(a, b) parses, and is an error.
fun f() { var x: float; x = float(1, 2); }

//! error 2:29 float-notation
