// Appendix B.4: what was collected before a fatal error is still printed.
invariant i: true;
Proof { prove nope; prove 1; }

//! error 3:15 missing-declaration could not find name 'nope'
//! error 3:27 type-mismatch
