event e;
machine M { start state S { } }
eventset M = { e };

//! error 3:1 duplicate-declaration 'M' duplicates declaration 'M' at main.p:2:1
