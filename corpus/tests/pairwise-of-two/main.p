// Language §10.4: t equals the number of parameters, so all assignments in order.
param a, b: bool;
machine Main { start state S { } }
test param (a in [true, false], b in [true, false]) pairwise T [main=Main]: { Main };

//! ok
//! tests T___a_true__b_true T___a_false__b_true T___a_true__b_false T___a_false__b_false
