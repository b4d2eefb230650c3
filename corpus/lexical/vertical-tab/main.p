// Language §1.2: a vertical tab is not white space.
fun f(): int { return 1; }

//! error 2:24 syntax
