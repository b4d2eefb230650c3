pure f(): int;
pure f(x: int): bool;

//! error 2:1 duplicate-declaration 'f' duplicates declaration 'f' at main.p:1:1
