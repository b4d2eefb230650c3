// Language §2.5: no variables in a nested block.
fun f() { if (true) { var y: int; y = 2; } }

//! error 2:23 syntax
