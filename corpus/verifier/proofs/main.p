invariant a: true;
invariant b: a;
Lemma L { invariant c: b; invariant d: L_c; }
Proof { prove a; prove b using a; prove L using a, b; }
Proof P { prove L_c, L_d using L except L_c, L_d; }

//! ok
