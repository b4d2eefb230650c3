// Language §2.6: only a bare identifier can be called.
fun g(): (x: int) { return (x = 1,); }
fun f(): int { return g().x(1); }

//! error 3:28 syntax
