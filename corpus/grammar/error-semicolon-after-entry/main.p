// Language §2.3: no ";" after a handler.
machine M { start state S { entry { }; } }

//! error 2:38 syntax
