// Language §2.3: a handler takes at most one parameter.
machine M { start state S { entry (x: int, y: int) { } } }

//! error 2:42 syntax
