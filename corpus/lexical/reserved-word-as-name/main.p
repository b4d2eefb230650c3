// Language §1.3: every keyword is reserved everywhere.
event values;

//! error 2:7 syntax
