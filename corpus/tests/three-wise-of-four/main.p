// Language §10.4: all triples of four bools need eight tests. The greedy cover takes, in enumeration
// order, the assignments with an even number of "true": each of the first eight picks covers four new
// triples, since any two of them differ in at least two places.
param a, b, c, d: bool;
machine Main { start state S { } }
test param (a in [false, true], b in [false, true], c in [false, true], d in [false, true]) (3 wise) Three [main=Main]: { Main };

//! ok
//! tests Three___a_false__b_false__c_false__d_false Three___a_true__b_true__c_false__d_false Three___a_true__b_false__c_true__d_false Three___a_false__b_true__c_true__d_false Three___a_true__b_false__c_false__d_true Three___a_false__b_true__c_false__d_true Three___a_false__b_false__c_true__d_true Three___a_true__b_true__c_true__d_true
