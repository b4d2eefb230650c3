fun f() { choose(3); }

//! error 1:11 syntax
