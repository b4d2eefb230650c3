// Language §2.7: a binding list is not empty.
module M = { };

//! error 2:14 syntax
