// Language §13: warnings are printed even if errors follow.
event a;
event b;
spec W observes a { start state S { ignore b; } }
fun f(x: int) { x = true; }

//! warning 4:44 unobserved-event
//! error 5:21 type-mismatch
