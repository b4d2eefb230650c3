machine M { start state S { when } }

//! error 1:29 syntax
