// Language §2.3: an exit handler takes no parameter.
machine M { start state S { exit (x: int) { } } }

//! error 2:34 syntax
