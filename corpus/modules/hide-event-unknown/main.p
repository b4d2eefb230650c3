machine M { start state S { } }
module A = hidee nope in { M };

//! error 2:18 missing-declaration could not find event 'nope'
