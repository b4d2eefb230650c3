// Language §10.4: as with bools: 1-10-100, then the first that covers three new pairs is 2-20-100,
// then 2-10-200 (x=2 y=10, x=2 z=200, y=10 z=200), then 1-20-200.
param x, y, z: int;
machine Main { start state S { } }
test param (x in [1, 2], y in [10, 20], z in [100, 200]) pairwise Pair [main=Main]: { Main };

//! ok
//! tests Pair___x_1__y_10__z_100 Pair___x_2__y_20__z_100 Pair___x_2__y_10__z_200 Pair___x_1__y_20__z_200
