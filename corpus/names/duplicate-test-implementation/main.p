machine M { start state S { } }
implementation A: { M };
test A [main=M]: { M };

//! error 3:1 duplicate-declaration 'A' duplicates declaration 'A' at main.p:2:1
