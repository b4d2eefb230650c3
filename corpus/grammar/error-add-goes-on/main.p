// Language §2.5: the statement ends at the closing parenthesis.
fun f(s: set[int], a: int, b: int) { s += (a) + b; }

//! error 2:47 syntax
