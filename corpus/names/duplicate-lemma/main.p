Lemma L { }
Theorem L { }

//! error 2:1 duplicate-declaration 'L' duplicates declaration 'L' at main.p:1:1
