axiom name: true;

//! error 1:11 syntax
