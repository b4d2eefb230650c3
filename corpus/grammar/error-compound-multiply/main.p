fun f(x: int) { x *= 2; }

//! error 1:19 syntax
