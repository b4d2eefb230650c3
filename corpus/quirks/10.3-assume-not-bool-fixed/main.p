// Appendix E: the clause must be bool.
param n: int;
machine M { start state S { } }
test param (n in [1]) assume n T [main=M]: { M };

//! error 4:30 type-mismatch got type: int, expected: bool
