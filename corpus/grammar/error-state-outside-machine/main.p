state S { }

//! error 1:1 syntax
