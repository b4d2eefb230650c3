fun f(x: int): bool { return x == "1"; }

//! error 1:30 incomparable-types types int and string are incomparable
