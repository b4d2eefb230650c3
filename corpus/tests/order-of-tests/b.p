test B [main=Main]: { Main };
//! tests Z A___n_2 A___n_1 B
