invariant a: true;
invariant b: true;
Proof { prove a using b; prove b using a; }

//! error 3:26 cyclic-proof
