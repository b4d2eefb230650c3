fun f() { else { } }

//! error 1:11 syntax
