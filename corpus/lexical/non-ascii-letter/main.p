// Language §1.3: identifiers are ASCII only.
fun f(): int { return 1é; }

//! error 2:24 syntax
