// Language §2.6: a named tuple with one field needs a comma.
fun f() { var x: (a: int); x = (a = 1); }

//! error 2:38 syntax
