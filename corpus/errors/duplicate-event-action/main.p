event e;
machine M { start state S { on e do { } ignore e; } }

//! error 2:48 duplicate-event-action event handler in state 'S' duplicates handler at main.p:2:32
