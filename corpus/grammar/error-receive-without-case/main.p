// Language §2.5: a receive has at least one case.
fun f() { receive { } }

//! error 2:21 syntax
