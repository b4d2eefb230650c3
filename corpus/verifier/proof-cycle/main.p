// Language §11.5: the command that closes the cycle.
invariant a: true;
invariant b: true;
Proof { prove a using b; prove b using a; }

//! error 4:26 cyclic-proof
