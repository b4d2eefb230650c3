event a;
machine M { start state S { } }
spec W observes a { start state S { ignore a; } }
module A = assert W in { M };
module B = assert W in A;

//! error 5:12 invalid-assert-expr invalid assert: spec monitor 'W' is already attached in the module
