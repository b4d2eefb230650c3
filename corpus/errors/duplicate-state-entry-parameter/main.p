machine M { start state S { entry (x: int) { } entry { } } }

//! error 1:48 duplicate-state-entry entry handler in state 'S' duplicates entry handler at main.p:1:35
