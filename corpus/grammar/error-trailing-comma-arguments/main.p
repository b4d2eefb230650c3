fun g(x: int) { }
fun f() { g(1, ); }

//! error 2:16 syntax
