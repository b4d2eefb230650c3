machine M { start state S { } }
module A = assert nope in { M };

//! error 2:19 missing-declaration could not find spec monitor 'nope'
