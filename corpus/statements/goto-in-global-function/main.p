// Language §6.8: a global function has no states to go to.
machine M { start state S { } }
fun f() { goto S; }

//! error 3:16 missing-declaration could not find state 'S'
