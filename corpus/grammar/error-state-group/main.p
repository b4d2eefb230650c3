// Language §2.3: no groups of states.
machine M { group G { } start state S { } }

//! error 2:13 syntax
