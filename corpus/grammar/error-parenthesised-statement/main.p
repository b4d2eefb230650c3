fun f() { (1); }

//! error 1:11 syntax
