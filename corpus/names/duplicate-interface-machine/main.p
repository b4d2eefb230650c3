machine M { start state S { } }
interface M() receives;

//! error 2:1 duplicate-declaration 'M' duplicates declaration 'M' at main.p:1:1
