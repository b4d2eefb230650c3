// Several arguments make the fields of a tuple payload; not for named tuples, not for goto.
event e: (int, bool);
machine M { start state S { entry (x: (int, string)) { } ignore e; } }
fun f(m: machine) { send m, e, 1, true; announce e, 1, true; new M(1, "x"); }

//! ok
