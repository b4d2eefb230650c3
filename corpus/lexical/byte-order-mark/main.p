// A byte-order mark is dropped and takes no column.
fun f(): int { x = 1; return 0; }

//! error 2:16 missing-declaration could not find variable 'x'
