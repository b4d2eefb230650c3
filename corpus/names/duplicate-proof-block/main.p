Proof P { }
Proof P { }

//! error 2:1 duplicate-declaration 'P' duplicates declaration 'P' at main.p:1:1
