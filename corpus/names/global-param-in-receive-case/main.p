param p: int;
event e: int;
fun f() { receive { case e: (p: int) { } } }

//! error 3:30 duplicate-declaration 'p' duplicates declaration 'p' at main.p:1:7
