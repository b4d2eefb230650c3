param n: int;
machine M { start state S { } }
test param (n in [1]) assume new M() == new M() T [main=M]: { M };

//! error 3:30 assume-unsupported
//! error 3:41 assume-unsupported
