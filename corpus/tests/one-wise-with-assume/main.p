// Language §10.4: a < b keeps (1,2) (1,3) (2,3); values a=1,2 and b=2,3 are to be covered:
// (1,2) takes two, (2,3) the other two. a=3 and b=1 occur in no kept assignment.
param a, b: int;
machine Main { start state S { } }
test param (a in [1, 2, 3], b in [1, 2, 3]) assume a < b (1 wise) One [main=Main]: { Main };

//! ok
//! tests One___a_1__b_2 One___a_2__b_3
