machine M { start state S { entry { } entry { } } }

//! error 1:39 duplicate-state-entry entry handler in state 'S' duplicates entry handler at main.p:1:35
