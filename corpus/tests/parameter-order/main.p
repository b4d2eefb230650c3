// Language §10.4: the order of the test's list decides, for the enumeration and for the names, not
// the order in which the params are declared.
param n: int;
param b: bool;
machine Main { start state S { } }
test param (b in [true, false], n in [1, 2]) T [main=Main]: { Main };

//! ok
//! tests T___b_true__n_1 T___b_false__n_1 T___b_true__n_2 T___b_false__n_2
