// Language §2.3: a state holds entry, exit, on, defer and ignore items only.
machine M { start state S { { } } }

//! error 2:29 syntax
