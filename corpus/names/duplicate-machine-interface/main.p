interface M() receives;
machine M { start state S { } }

//! error 2:1 duplicate-declaration 'M' duplicates declaration 'M' at main.p:1:1
