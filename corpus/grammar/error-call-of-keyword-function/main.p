// Language §2.5: sizeof(…) is no statement.
fun f(s: seq[int]) { sizeof(s); }

//! error 2:22 syntax
