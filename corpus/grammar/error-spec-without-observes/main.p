spec M { start state S { } }

//! error 1:8 syntax
