machine A sends nope; { start state T { } }

//! error 1:17 missing-declaration could not find event 'nope'
