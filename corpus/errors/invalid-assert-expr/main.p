event a;
machine M sends; receives; { start state S { } }
spec W observes a { start state S { ignore a; } }
module A = assert W in { M };

//! error 4:12 invalid-assert-expr invalid assert: event 'a' in observes set of 'W' is not in the sends set of the module
