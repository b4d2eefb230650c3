param n: int;
param s: set[int];
machine M { start state S { } }
test param (n in [1]) assume n == sizeof(default(seq[int])) T [main=M]: { M };

//! error 4:35 assume-unsupported
