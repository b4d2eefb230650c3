// Language §1.4: [0-9]+ in decimal; leading zeros are harmless.
fun f(): int { return 0007 + 00000000002147483647; }

//! ok
