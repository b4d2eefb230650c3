Proof { prove 1; }

//! error 1:15 type-mismatch
