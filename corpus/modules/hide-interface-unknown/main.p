machine M { start state S { } }
module A = hidei nope in { M };

//! error 2:18 missing-declaration could not find interface 'nope'
