// One cause, one error: the handler whose body was abandoned is not reported again.
machine M { start state S { entry { var x: Nope; x = 1; } } }

//! error 2:44 missing-declaration
