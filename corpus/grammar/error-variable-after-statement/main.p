// Language §2.5: variables stand at the head of a body.
fun f() { var x: int; x = 1; var y: int; y = 2; }

//! error 2:30 syntax
