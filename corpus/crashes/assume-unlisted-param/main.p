param n, m: int;
machine M { start state S { } }
test param (n in [1]) assume n < m T [main=M]: { M };

//! error 3:34 assume-param-not-listed
