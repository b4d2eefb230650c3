event e;
machine M { start state S { } }
spec W observes e { start state S { ignore e; } }
module A = assert W, W in { M };

//! error 4:12 invalid-assert-expr invalid assert: spec monitor 'W' is already attached in the module
