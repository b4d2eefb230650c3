// Language §1.4: no hexadecimal; "0x10" is the literal 0 followed by a name.
fun f(): int { return 0x10; }

//! error 2:24 syntax
