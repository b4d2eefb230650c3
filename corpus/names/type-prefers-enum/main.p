// Language §4.2: an enum is found before an event set and an event of the same name.
event X;
enum X { A }
fun f(): X { return A; }

//! ok
