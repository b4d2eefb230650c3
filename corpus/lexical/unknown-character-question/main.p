fun f(): bool { return true?; }

//! error 1:28 syntax
