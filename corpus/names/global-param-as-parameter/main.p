param p: int;
fun f(p: int) { }

//! error 2:7 duplicate-declaration 'p' duplicates declaration 'p' at main.p:1:7
