// Language §2.8: the type of a pure function is mandatory.
pure f(x: int) = x;

//! error 2:16 syntax
