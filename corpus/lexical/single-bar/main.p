// Language §1.4: there is no "|".
fun f(a: bool, b: bool): bool { return a | b; }

//! error 2:42 syntax
