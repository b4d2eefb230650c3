// Language §2.1: all elements are numbered or none.
enum E { A = 1, B }

//! error 2:19 syntax
