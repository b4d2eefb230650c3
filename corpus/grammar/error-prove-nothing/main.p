invariant i: true;
Proof { prove ; }

//! error 2:15 syntax
