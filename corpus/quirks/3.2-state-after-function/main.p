// … a state declared after the function is not.
machine M { fun S() { } start state S { entry S; } }

//! ok
