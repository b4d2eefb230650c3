// Language §2.3: "()" is not allowed.
machine M { start state S { entry () { } } }

//! error 2:36 syntax
