// Language §2.3: no attributes.
machine M [main] { start state S { } }

//! error 2:11 syntax
