invariant a: true;
Proof { prove nope; prove a using neither; }

//! error 2:15 missing-declaration could not find name 'nope'
//! error 2:35 missing-declaration could not find name 'neither'
