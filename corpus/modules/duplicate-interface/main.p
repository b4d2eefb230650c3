interface I() receives;
machine M { start state S { } }
machine N { start state S { } }
module A = { M -> I, N -> I };

//! error 4:12 duplicate-bindings interface or machine 'I' is mentioned or bound multiple times in the module
