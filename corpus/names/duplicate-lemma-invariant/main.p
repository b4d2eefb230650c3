// Language §3.2: an invariant i inside a lemma L is called L_i.
invariant L_i: true;
Lemma L { invariant i: true; }

//! error 3:11 duplicate-declaration 'L_i' duplicates declaration 'L_i' at main.p:2:1
