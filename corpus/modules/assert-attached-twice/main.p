event a;
machine M { start state S { } }
spec W observes a { start state S { ignore a; } }
module A = assert W in (assert W in { M });

//! error 4:12 invalid-assert-expr invalid assert: spec monitor 'W' is already attached in the module
