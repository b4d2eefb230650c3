module A = nope;

//! error 1:12 missing-declaration could not find module 'nope'
