// Language §9.1: errors stand inside the declaration of the module, wherever it is used.
event a;
machine M sends; receives; { start state S { } }
spec W observes a { start state S { ignore a; } }
test T [main=M]: B;
module B = assert W in { M };

//! error 6:12 invalid-assert-expr
