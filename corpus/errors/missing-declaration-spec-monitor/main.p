machine M { start state S { } }
module A = assert a in { M };

//! error 2:19 missing-declaration could not find spec monitor 'a'
