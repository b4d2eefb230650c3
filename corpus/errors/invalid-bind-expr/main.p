event a;
interface I() receives a;
machine M receives; { start state S { } }
module A = { M -> I };

//! error 4:12 invalid-bind-expr invalid bind: receive set of I is not a subset of receive set of M
