event e;
spec M observes e receives e; { start state S { } }

//! error 2:19 syntax
