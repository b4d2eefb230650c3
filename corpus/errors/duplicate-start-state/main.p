machine M { start state A { } start state B { } }

//! error 1:31 duplicate-start-state state 'B' tries to replace start state 'A' in machine 'M'
