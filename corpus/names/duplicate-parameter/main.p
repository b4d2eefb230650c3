fun f(x: int, x: bool) { }

//! error 1:15 duplicate-declaration 'x' duplicates declaration 'x' at main.p:1:7
