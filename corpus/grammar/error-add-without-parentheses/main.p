// Language §2.5: "+=" needs parentheses.
fun f(s: set[int]) { s += 1; }

//! error 2:27 syntax
