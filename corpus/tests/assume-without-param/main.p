// Language §10.3: assume may stand without param; the one empty assignment is kept or not.
machine Main { start state S { } }
test assume 1 + 1 == 2 Kept [main=Main]: { Main };
test assume false Gone [main=Main]: { Main };

//! ok
//! tests Kept
