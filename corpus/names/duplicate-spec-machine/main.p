event e;
machine M { start state S { } }
spec M observes e { start state S { } }

//! error 3:1 duplicate-declaration 'M' duplicates declaration 'M' at main.p:2:1
