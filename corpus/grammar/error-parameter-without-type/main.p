fun f(x) { }

//! error 1:8 syntax
