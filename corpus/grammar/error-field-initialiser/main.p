machine M { var x: int = 1; start state S { entry { x = 2; } } }

//! error 1:24 syntax
