enum T { A }
type T;

//! error 2:1 duplicate-declaration 'T' duplicates declaration 'T' at main.p:1:1
