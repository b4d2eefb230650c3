machine M receives null; { start state S { } }

//! error 1:20 syntax
