// Language §10.4: 3 x 2 x 2 values, enumeration a fastest. Pairs: 6 ab + 6 ac + 4 bc = 16.
// (1,1,t) covers 3; the next with 3 new is (2,2,t) [ab 22, ac 2t, bc 2t]; then (2,1,f) [ab 21, ac 2f,
// bc 1f]; then (1,2,f) [ab 12, ac 1f, bc 2f]: 12 done. Left: ab 31 32, ac 3t 3f:
// (3,1,t) covers 2, then (3,2,f) covers 2.
param a, b: int;
param c: bool;
machine Main { start state S { } }
test param (a in [1, 2, 3], b in [1, 2], c in [true, false]) (2 wise) Pair [main=Main]: { Main };

//! ok
//! tests Pair___a_1__b_1__c_true Pair___a_2__b_2__c_true Pair___a_2__b_1__c_false Pair___a_1__b_2__c_false Pair___a_3__b_1__c_true Pair___a_3__b_2__c_false
