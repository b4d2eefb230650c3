// Language §10.4: only pairs that a kept assignment covers are obligations. a + b + c == 1 keeps
// (1,0,0) (0,1,0) (0,0,1); their pairs: ab 10 01 00, ac 10 00 01, bc 00 10 01 : nine, three each.
param a, b, c: int;
machine Main { start state S { } }
test param (a in [0, 1], b in [0, 1], c in [0, 1]) assume a + b + c == 1 pairwise Pair [main=Main]: { Main };

//! ok
//! tests Pair___a_1__b_0__c_0 Pair___a_0__b_1__c_0 Pair___a_0__b_0__c_1
