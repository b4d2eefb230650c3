// Language §2.1: an enum has at least one element.
enum E { }

//! error 2:10 syntax
