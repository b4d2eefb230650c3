// Appendix B.2: "this" is an error, the rest of the statement is still checked.
event e: int;
fun f() { send this, e, 1; send this, nope, 1; }

//! error 3:16 misplaced-this
//! error 3:33 misplaced-this
//! error 3:39 missing-declaration
