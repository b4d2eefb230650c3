// Language §2.8: the name is mandatory.
invariant true;

//! error 2:11 syntax
