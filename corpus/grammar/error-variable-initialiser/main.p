// Language §2.5: variables have no initialiser.
fun f() { var x: int = 1; x = 2; }

//! error 2:22 syntax
