enum E { A }
event A;

//! error 2:1 duplicate-declaration 'A' duplicates declaration 'A' at main.p:1:10
