machine M { start state S { } }
fun f(b: int) test (2 wise) T [main=M]: { M };

//! error 2:20 invalid-twise
