fun f() { var x: (a: int, b: int); x = (a = 1, b = 2, ); }

//! error 1:55 syntax
