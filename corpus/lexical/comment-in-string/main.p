// Language §1.4: a string holds comment marks as text.
fun f(): string { return "/* not a comment */ // nor this"; }

//! ok
