machine M { start state S { exit { } exit { } } }

//! error 1:38 duplicate-state-exit-handler exit handler in state 'S' duplicates exit handler at main.p:1:34
