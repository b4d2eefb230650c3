// Language §1.4: strings stand in double quotes.
fun f(): string { return 'text'; }

//! error 2:26 syntax
