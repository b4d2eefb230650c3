// Language §2.2: "()" is not a type.
event e: ();

//! error 2:11 syntax
