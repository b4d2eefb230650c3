// Language §1.3: "pop" was removed from the language.
machine M { start state S { entry { pop; } } }

//! error 2:40 syntax
