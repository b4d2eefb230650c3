event e;
machine M { start state S { on e push S; } }

//! error 2:34 syntax
