// Language §10.4, by hand. Enumeration of (a,b,c), a fastest: 1 ttt 2 ftt 3 tft 4 fft 5 ttf 6 ftf
// 7 tff 8 fff. Open are the 12 pairs. All cover 3: take 1 (ab=tt, ac=tt, bc=tt).
// Now 4 (fft: ab=ff, ac=ft, bc=ft) is the first that covers 3. Then 6 (ftf: ab=ft, ac=ff, bc=tf)
// covers 3 (5 covers ac=tf, bc=tf only), then 7 (tff: ab=tf, ac=tf, bc=ff) covers the last three.
param a, b, c: bool;
machine Main { start state S { } }
test param (a in [true, false], b in [true, false], c in [true, false]) pairwise Pair [main=Main]: { Main };

//! ok
//! tests Pair___a_true__b_true__c_true Pair___a_false__b_false__c_true Pair___a_false__b_true__c_false Pair___a_true__b_false__c_false
