// Language §10.4: an assume clause that nothing satisfies leaves no test.
param a: int;
machine Main { start state S { } }
test param (a in [1, 2]) assume a > 5 Gone [main=Main]: { Main };
test Kept [main=Main]: { Main };

//! ok
//! tests Kept
