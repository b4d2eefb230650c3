// Language §2.7: every combination of the optional clauses of a test.
param x, y: int;
param z: bool;
machine Main { start state S { entry { assert x + y >= 0 || z; } } }
module All = { Main };
test Plain [main=Main]: All;
test param (x in [1]) WithParam [main=Main]: All;
test param (x in [1, 2], y in [-3, 4], z in [true, false]) WithThree [main=Main]: All;
test assume 1 < 2 OnlyAssume [main=Main]: All;
test param (x in [1, 2]) assume x > 0 WithAssume [main=Main]: All;
test param (x in [1, 2], y in [3, 4]) pairwise WithPairwise [main=Main]: All;
test param (x in [1, 2], y in [3, 4]) (1 wise) WithOneWise [main=Main]: All;
test param (x in [1, 2], y in [3, 4]) assume x < y (2 wise) WithBoth [main=Main]: All;

//! ok
//! tests Plain WithParam___x_1 WithThree___x_1__y_neg3__z_true WithThree___x_2__y_neg3__z_true WithThree___x_1__y_4__z_true WithThree___x_2__y_4__z_true WithThree___x_1__y_neg3__z_false WithThree___x_2__y_neg3__z_false WithThree___x_1__y_4__z_false WithThree___x_2__y_4__z_false OnlyAssume WithAssume___x_1 WithAssume___x_2 WithPairwise___x_1__y_3 WithPairwise___x_2__y_3 WithPairwise___x_1__y_4 WithPairwise___x_2__y_4 WithOneWise___x_1__y_3 WithOneWise___x_2__y_4 WithBoth___x_1__y_3 WithBoth___x_2__y_3 WithBoth___x_1__y_4 WithBoth___x_2__y_4
