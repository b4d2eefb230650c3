fun f(x: int) { x++; }

//! error 1:18 syntax
