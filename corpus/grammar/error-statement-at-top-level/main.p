x = 1;
event after;

//! error 1:1 syntax
