event a;
machine A { start state S { on a goto T; } }

//! error 2:39 missing-declaration could not find state 'T'
