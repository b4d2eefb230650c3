// Language §10.3: the assume clause is checked before the t-wise clause.
param n: int;
machine M { start state S { } }
test param (n in [1]) assume nope == 1 (5 wise) T [main=M]: { M };

//! error 4:30 missing-declaration
