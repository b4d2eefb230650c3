// Chapter 0: duplicate names (P1) come before everything else.
event f: Nope;
event e;
event e;

//! error 4:1 duplicate-declaration
