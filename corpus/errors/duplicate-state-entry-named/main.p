machine M { fun f() { } start state S { entry f; entry { } } }

//! error 1:50 duplicate-state-entry entry handler in state 'S' duplicates entry handler at main.p:1:13
