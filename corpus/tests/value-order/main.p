// Language §10.4: values keep the order in which they are listed.
param n: int;
machine Main { start state S { } }
test param (n in [3, 1, 2]) T [main=Main]: { Main };

//! ok
//! tests T___n_3 T___n_1 T___n_2
