param n: int;
machine M { start state S { } }
test param (n in [1, 0]) assume 1 / n == 1 T [main=M]: { M };

//! error 3:33 assume-division-by-zero
