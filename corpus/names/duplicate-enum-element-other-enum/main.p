// Language §3.2: enum elements are global.
enum E { B, A }
enum F { A }

//! error 3:10 duplicate-declaration 'A' duplicates declaration 'A' at main.p:2:13
