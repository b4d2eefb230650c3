fun f() { }
fun f(x: int) { }

//! error 2:1 duplicate-declaration 'f' duplicates declaration 'f' at main.p:1:1
