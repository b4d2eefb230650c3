// Chapter 0: "all paths return" is checked after the body.
fun f(): int { var x: int; x = true; }

//! error 2:32 type-mismatch
