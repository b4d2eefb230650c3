// Language §10.3, §E: the clause must be bool.
param n: int;
machine Main { start state S { } }
test param (n in [1]) assume n + 1 T [main=Main]: { Main };

//! error 4:30 type-mismatch got type: int, expected: bool
