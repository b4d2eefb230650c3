// Language §1.6: both mistakes stand in one file; the lexical one is reported whatever the order.
fun f(): int { return 1#; }

//! error 2:24 syntax
