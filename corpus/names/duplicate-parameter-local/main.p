// Language §3.3: a parameter and a local of one function conflict.
fun f(x: int) { var x: bool; }

//! error 2:21 duplicate-declaration 'x' duplicates declaration 'x' at main.p:2:7
