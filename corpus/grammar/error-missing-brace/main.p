// Language §2.9: the file ends inside a function.
fun f(): int { return 1;
//! error *:* syntax
