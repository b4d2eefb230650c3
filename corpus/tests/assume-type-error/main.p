// Language §10.3: the clause is type-checked with only global names visible.
param n: int;
machine Main { start state S { } }
test param (n in [1]) assume n == m T [main=Main]: { Main };

//! error 4:35 missing-declaration could not find name 'm'
