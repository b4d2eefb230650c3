// Language §1.5: only the first banned keyword of a file is reported.
pure p(x: int): int = x;
axiom p(1) == 1;

//! error 2:1 verifier-keyword
