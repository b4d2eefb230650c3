fun f(): int { }
fun g() { var x: int; x = true; }

//! error 1:14 not-all-paths-return
