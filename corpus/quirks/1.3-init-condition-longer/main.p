// "init-conditionx" lexes as the keyword followed by the name x.
param x: bool;
init-conditionx;

//! ok
