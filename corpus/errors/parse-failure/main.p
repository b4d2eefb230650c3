machine M { start state S { entry { = 1; } } }

//! error 1:37 syntax
