// Language §2.3: state items stand in states.
machine M { start state S { } entry { } }

//! error 2:31 syntax
