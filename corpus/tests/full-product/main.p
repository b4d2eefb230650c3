// Language §10.4: without a t-wise clause all assignments, the first parameter fastest.
// n = 1, 2 inside b = true, false: (1,true) (2,true) (1,false) (2,false).
param n: int;
param b: bool;
machine Main { start state S { } }
test param (n in [1, 2], b in [true, false]) T [main=Main]: { Main };

//! ok
//! tests T___n_1__b_true T___n_2__b_true T___n_1__b_false T___n_2__b_false
