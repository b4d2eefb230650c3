param n: int;
machine M { start state S { } }
fun f(x: int): bool { return x == 1; }
test param (n in [1]) assume f(n) T [main=M]: { M };

//! error 4:30 assume-unsupported
