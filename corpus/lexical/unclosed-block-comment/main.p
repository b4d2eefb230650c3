// Language §1.2: an unclosed comment is not a lexical error; it is a "/" where nothing may stand.
event e;
/* never closed
event e2;

//! error 3:1 syntax
