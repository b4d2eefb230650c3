// Language §8.2: one action per event and state, in any mix.
event a;
machine A { start state S { defer a; on a do { } } }

//! error 3:41 duplicate-event-action event handler in state 'S' duplicates handler at main.p:3:35
