// Language §1.2: only blank, tab, CR, LF and form feed are white space.
fun f(): int { return 1 ; }

//! error 2:24 syntax
