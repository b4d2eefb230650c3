invariant i: true;
invariant i: false;

//! error 2:1 duplicate-declaration 'i' duplicates declaration 'i' at main.p:1:1
