event e: int;
fun f() { receive { case e: (x: int) { var x: bool; } } }

//! error 2:44 duplicate-declaration 'x' duplicates declaration 'x' at main.p:2:30
