// Language §1.4: "a-->b" is "-" followed by "->", which no expression contains.
fun f(a: int, b: int): bool { return a-->b; }

//! error 2:40 syntax
