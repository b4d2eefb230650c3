event a;
event b;
interface I() receives a, b;
machine M receives a; { start state S { ignore a; } }
module A = { M -> I };

//! error 5:12 invalid-bind-expr invalid bind: receive set of I is not a subset of receive set of M
