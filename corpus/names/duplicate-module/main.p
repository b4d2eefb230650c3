machine M { start state S { } }
module A = { M };
module A = { M };

//! error 3:1 duplicate-declaration 'A' duplicates declaration 'A' at main.p:2:1
