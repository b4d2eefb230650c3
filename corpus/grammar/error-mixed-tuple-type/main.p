event e: (a: int, int);

//! error 1:19 syntax
