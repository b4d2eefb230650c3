// Language §1.5: positions name the file that has the keyword.
invariant i: true;

//! error 2:1 verifier-keyword
