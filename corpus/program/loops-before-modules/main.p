// Chapter 0: break and continue (P9) come before modules (P11).
fun g() { break; }
module A = { Nope };

//! error 2:11 bare-loop-control-flow
