machine A { start state S { on a do { } } }

//! error 1:32 missing-declaration could not find event 'a'
