// A byte that is not UTF-8: ÿ.
machine M { start state S { } }

//! warning *:* invalid-encoding
//! ok
