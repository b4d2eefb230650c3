// Language §1.3: "safe" is reserved although no rule of the grammar uses it.
fun f(safe: int) { }

//! error 2:7 syntax
