// Language §10.4: enumeration (1,1) (2,1) (3,1) (1,2) (2,2) (3,2) (1,3) (2,3) (3,3); a < b keeps
// (1,2) (1,3) (2,3).
param a, b: int;
machine Main { start state S { } }
test param (a in [1, 2, 3], b in [1, 2, 3]) assume a < b T [main=Main]: { Main };

//! ok
//! tests T___a_1__b_2 T___a_1__b_3 T___a_2__b_3
