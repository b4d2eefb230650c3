// Language §10.4: a negative int is written neg<abs>.
param n, neg: int;
param on_off: bool;
machine Main { start state S { } }
test param (n in [1, 2], neg in [-1, 0], on_off in [true, false]) Full [main=Main]: { Main };

//! ok
//! tests Full___n_1__neg_neg1__on_off_true Full___n_2__neg_neg1__on_off_true Full___n_1__neg_0__on_off_true Full___n_2__neg_0__on_off_true Full___n_1__neg_neg1__on_off_false Full___n_2__neg_neg1__on_off_false Full___n_1__neg_0__on_off_false Full___n_2__neg_0__on_off_false
