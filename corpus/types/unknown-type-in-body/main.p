// Language §3.1, §8.1: types of locals are resolved with the body; the next function is still checked.
fun f() { var x: Nope; x = 1; }
fun g() { var y: int; y = true; }

//! error 2:18 missing-declaration could not find enum, typedef, event set, machine, or interface 'Nope'
//! error 3:27 type-mismatch
