// Language §2.8: while loops take no invariant.
fun f(b: bool) { while (b) invariant b; { } }

//! error 2:28 syntax
