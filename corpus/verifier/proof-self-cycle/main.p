invariant a: true;
Proof { prove a using a; }

//! error 2:9 cyclic-proof
