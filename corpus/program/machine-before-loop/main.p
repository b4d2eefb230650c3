// Chapter 0: capabilities (P8) come before break and continue (P9).
event e;
fun g() { break; }
machine M { start state S { exit { goto S; } } }

//! error 4:34 changed-state-mid-transition
