module A = a;

//! error 1:12 missing-declaration could not find module 'a'
