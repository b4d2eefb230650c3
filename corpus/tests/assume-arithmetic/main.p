// Language §10.4: every operator an assume clause may have. a = 1..6:
// a % 2 == 0 keeps 2 4 6; -a + 10 >= 5 keeps up to 5; a * 3 - 1 != 11 drops 4; so 2 is left.
// a / 2 > 1 keeps 4 5 6; with !(a == 5) || c, c = false, 4 and 6 are left; with c = true 4 5 6.
param a: int;
param c: bool;
machine Main { start state S { } }
test param (a in [1, 2, 3, 4, 5, 6]) assume a % 2 == 0 && -a + 10 >= 5 && a * 3 - 1 != 11 First [main=Main]: { Main };
test param (a in [1, 2, 3, 4, 5, 6], c in [false, true]) assume a / 2 > 1 && (!(a == 5) || c) Second [main=Main]: { Main };

//! ok
//! tests First___a_2 Second___a_4__c_false Second___a_6__c_false Second___a_4__c_true Second___a_5__c_true Second___a_6__c_true
