// Appendix G, row 9.
event e;
spec W observes e { start state S { on e do { receive { case NoEvent: (q: int) { var t: bool; t = "s"; } } } } }

//! error 3:47 illegal-monitor-operation
//! error 3:62 missing-declaration
//! error 3:99 type-mismatch
//! strict 1
