// Language §2.7: a module expression stands after "=".
module A = ;

//! error 2:12 syntax
