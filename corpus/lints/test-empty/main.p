param n: int;
machine Main { start state S { entry { assert n > 0; } } }
test param (n in [1, 2]) assume n > 2 T [main=Main]: { Main };
test U [main=Main]: { Main };

//! warning 3:39 test-empty
//! ok
//! tests U
