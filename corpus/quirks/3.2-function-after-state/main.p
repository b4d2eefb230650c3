// A function declared after a state of the same name is an error …
machine M { start state S { } fun S() { } }

//! error 2:31 duplicate-declaration 'S' duplicates declaration 'S' at main.p:2:13
