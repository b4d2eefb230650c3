// Language §2.6: only one-element tuples take a trailing comma.
fun f() { var x: (int, int); x = (1, 2, ); }

//! error 2:41 syntax
