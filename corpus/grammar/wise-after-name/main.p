// Language §2.7: after "assume z" the parenthesis belongs to the t-wise clause; it is not a call.
param z: bool;
machine Main { start state S { } }
test param (z in [true, false]) assume z (1 wise) T [main=Main]: { Main };

//! ok
//! tests T___z_true
