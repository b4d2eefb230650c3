// Language §5.5: type errors in default(T) abandon the function; the next one is still checked.
fun f() { var i: int; i = default(Nope); i = true; }
fun g() { var i: int; i = true; }

//! error 2:35 missing-declaration
//! error 3:27 type-mismatch
