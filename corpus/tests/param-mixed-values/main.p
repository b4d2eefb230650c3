param n: int;
machine Main { start state S { } }
test param (n in [1, true]) T [main=Main]: { Main };

//! error 3:22 type-mismatch
