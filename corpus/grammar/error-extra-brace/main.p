fun f(): int { return 1; } }
event after;

//! error 1:28 syntax
