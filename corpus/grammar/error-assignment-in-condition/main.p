// Language §2.5: assignment is not an expression.
fun f(x: bool) { if (x = true) { } }

//! error 2:24 syntax
