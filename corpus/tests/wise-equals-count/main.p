// Language §10.4: t equal to the number of parameters keeps everything.
param a, b: bool;
machine Main { start state S { } }
test param (a in [false, true]) (1 wise) One [main=Main]: { Main };
test param (a in [false, true], b in [true]) (2 wise) Two [main=Main]: { Main };

//! ok
//! tests One___a_false One___a_true Two___a_false__b_true Two___a_true__b_true
