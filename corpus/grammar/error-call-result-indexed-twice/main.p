// Language §2.6 allows any postfix chain; this one lacks its closing bracket.
fun f(s: seq[seq[int]]): int { return s[0][1; }

//! error 2:45 syntax
