interface I(int) receives;
machine M { start state S { entry (x: bool) { } } }
module A = { M -> I };

//! error 3:12 invalid-bind-expr invalid bind: payload type of I is not a subtype of payload type of M
