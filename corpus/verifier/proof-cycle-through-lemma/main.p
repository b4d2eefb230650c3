// Language §11.5: a lemma stands for its members.
invariant a: true;
Lemma L { invariant b: true; invariant c: true; }
Proof { prove L using a; prove a using L_c; }

//! error 4:26 cyclic-proof
