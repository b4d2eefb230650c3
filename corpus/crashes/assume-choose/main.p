param n: int;
machine M { start state S { } }
test param (n in [1]) assume choose() T [main=M]: { M };

//! error 3:30 assume-unsupported
