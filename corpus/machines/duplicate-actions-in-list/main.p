event a;
machine A { start state S { ignore a, a; } }

//! error 2:39 duplicate-event-action event handler in state 'S' duplicates handler at main.p:2:36
