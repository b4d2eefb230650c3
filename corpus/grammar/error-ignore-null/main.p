machine M { start state S { ignore null; } }

//! error 1:36 syntax
