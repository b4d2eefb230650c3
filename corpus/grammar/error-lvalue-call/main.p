// Language §2.5: a call cannot be assigned to.
fun g(): (x: int) { return (x = 1,); }
fun f() { g().x = 1; }

//! error 3:14 syntax
