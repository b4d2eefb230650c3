enum E { A = 1; }

//! error 1:15 syntax
