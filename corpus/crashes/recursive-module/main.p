module A = A;

//! error 1:12 recursive-module
