fun f() { var x: int; var x: bool; }

//! error 1:27 duplicate-declaration 'x' duplicates declaration 'x' at main.p:1:15
