machine A { start state S { on halt do { } on halt goto S; } }

//! error 1:47 duplicate-event-action event handler in state 'S' duplicates handler at main.p:1:32
