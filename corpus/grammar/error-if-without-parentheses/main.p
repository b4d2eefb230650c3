fun f(b: bool) { if b { } }

//! error 1:21 syntax
