// Language §6.3.
fun void() { return; }
fun voidNull() { return null; }
fun voidCall() { return void(); }
fun value(): int { return 1; }
fun widened(): any { return 1; }
fun wrong(): int { return true; }
fun missing(): int { return; }
fun extra() { return 1; }

//! error 7:20 type-mismatch got type: bool, expected: int
//! error 8:22 type-mismatch got type: (no value), expected: int
//! error 9:15 type-mismatch got type: int, expected: (no value)
