// "for" is no word of P, so this reads as a call that lacks its semicolon.
fun f(b: bool) { for (b) { print "x"; } }

//! error 2:26 syntax
