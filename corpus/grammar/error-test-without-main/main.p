// Language §2.7: the main clause of a test is mandatory.
machine A { start state S { } }
test T: { A };

//! error 3:7 syntax
