enum E { A = -1 }

//! error 1:14 syntax
