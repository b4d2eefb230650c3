machine M : Base { start state S { } }

//! error 1:11 syntax
