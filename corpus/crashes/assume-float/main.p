param n: int;
machine M { start state S { } }
test param (n in [1]) assume 1.5 < 2.5 T [main=M]: { M };

//! error 3:30 assume-unsupported
//! error 3:36 assume-unsupported
