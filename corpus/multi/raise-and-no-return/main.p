event E;
fun f(): int { raise E; }

//! error 2:14 not-all-paths-return
//! error 2:16 raise-event-in-non-void-function
//! strict 1
