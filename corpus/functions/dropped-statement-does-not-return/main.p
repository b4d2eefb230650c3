// Language §7.2, §G: a statement dropped by recovery counts as not returning.
event e;
fun f(): int { raise e; }

//! error 3:14 not-all-paths-return
//! error 3:16 raise-event-in-non-void-function
