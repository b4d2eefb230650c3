// Language §2.6: the first argument of format is a literal.
fun f(s: string): string { return format(s, 1); }

//! error 2:42 syntax
