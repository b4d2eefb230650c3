event e;

//! error 1:1 duplicate-declaration 'e' duplicates declaration 'e' at a.p:1:1
