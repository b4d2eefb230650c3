machine M { start state S { } }
module A = { M, M };

//! error 2:12 duplicate-bindings interface or machine 'M' is mentioned or bound multiple times in the module
