// Language §9.3: the first missing event by name.
event a;
event b;
event c;
machine M sends c; receives; { start state S { } }
spec W observes c, b, a { start state S { ignore a, b, c; } }
module A = assert W in { M };

//! error 7:12 invalid-assert-expr invalid assert: event 'a' in observes set of 'W' is not in the sends set of the module
