param x: int;
param y, x: bool;

//! error 2:10 duplicate-declaration 'x' duplicates declaration 'x' at main.p:1:7
