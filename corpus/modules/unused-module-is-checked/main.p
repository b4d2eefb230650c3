// Language §9.3: an ill-formed named module is an error even if unused.
machine M { start state S { } }
module Bad = { M, M };
test T [main=M]: { M };

//! error 3:14 duplicate-bindings
