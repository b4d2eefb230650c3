// Language §10.4: every value once. (1,5,t) covers 3; the next with 3 new is (2,6,f); then only a=3 is
// open and (3,5,t) is the first that has it.
param a, b: int;
param c: bool;
machine Main { start state S { } }
test param (a in [1, 2, 3], b in [5, 6], c in [true, false]) (1 wise) One [main=Main]: { Main };

//! ok
//! tests One___a_1__b_5__c_true One___a_2__b_6__c_false One___a_3__b_5__c_true
