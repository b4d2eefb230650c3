fun f(): int { return 1 \ ; }

//! error 1:25 syntax
