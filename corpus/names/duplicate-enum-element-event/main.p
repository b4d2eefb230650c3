event A;
enum E { A }

//! error 2:10 duplicate-declaration 'A' duplicates declaration 'A' at main.p:1:1
