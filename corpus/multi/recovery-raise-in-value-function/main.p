// Appendix B.2: the parts of a forbidden raise are still visited.
fun f(): int {
  if ($) { raise nope, neither; }
  return 1;
}

//! error 3:12 raise-event-in-non-void-function
//! error 3:18 missing-declaration
//! error 3:24 missing-declaration
