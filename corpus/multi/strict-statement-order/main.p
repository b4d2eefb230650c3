// Arguments are checked before the function is looked up.
fun f() { var x: int; x = nope(neither); }

//! error 2:32 missing-declaration could not find name 'neither'
