enum E { A, B = 2 }

//! error 1:15 syntax
