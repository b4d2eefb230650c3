event e: null;

//! error 1:10 syntax
