// Language §10.4: a != b keeps six (a,b) times two c, enumeration
// 21c1 31c1 12c1 32c1 13c1 23c1 21c2 31c2 12c2 32c2 13c2 23c2. Pairs: 6 ab + 6 ac + 6 bc = 18.
// 21c1 takes 3. Of 31c1 (ab, a3c1: 2) 12c1 (ab, a1c1, b2c1: 3): 12c1. Next with 3 new: 31c2 (ab 31,
// a3c2, b1c2). Then 13c2 (ab 13, a1c2, b3c2). Left: ab 32 23, ac a3c1 a2c2, bc b3c1 b2c2.
// 32c1: ab 32, a3c1 = 2 is the first with 2 (23c1: ab 23, b3c1; 32c2: ab 32, b2c2). Then 23c1: ab 23,
// b3c1. Left a2c2, b2c2: 21c2 covers a2c2, then 12c2 covers b2c2.
param a, b, c: int;
machine Main { start state S { } }
test param (a in [1, 2, 3], b in [1, 2, 3], c in [1, 2]) assume a != b pairwise Pair [main=Main]: { Main };

//! ok
//! tests Pair___a_2__b_1__c_1 Pair___a_1__b_2__c_1 Pair___a_3__b_1__c_2 Pair___a_1__b_3__c_2 Pair___a_3__b_2__c_1 Pair___a_2__b_3__c_1 Pair___a_2__b_1__c_2 Pair___a_1__b_2__c_2
