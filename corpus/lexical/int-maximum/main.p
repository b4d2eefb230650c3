// Language §1.4: the largest literal is 2147483647.
fun f(): int { return -2147483647 - 1; }

//! ok
