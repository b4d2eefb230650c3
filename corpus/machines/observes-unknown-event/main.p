spec A observes nope { start state T { } }

//! error 1:17 missing-declaration could not find event 'nope'
