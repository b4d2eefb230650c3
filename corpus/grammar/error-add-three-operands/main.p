fun f(s: seq[int]) { s += (1, 2, 3); }

//! error 1:32 syntax
