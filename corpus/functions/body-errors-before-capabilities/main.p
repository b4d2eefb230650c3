// Chapter 0: gate 1 hides the later passes.
event e;
fun f(x: int) { x = true; break; }
spec W observes e { var b: bool; start state S { on e do { b = choose(); } } }

//! error 3:21 type-mismatch
