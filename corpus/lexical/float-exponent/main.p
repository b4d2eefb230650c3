// Language §1.4: "1e5" is not a float.
fun f(): int { return 1e5; }

//! error 2:24 syntax
