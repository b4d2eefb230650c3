// Appendix B.2, language §5.12.
event e: (int, int);
event u;
fun f(m: machine) {
  send nope, e, 1, 2;
  send m, nope, neither;
  send m, e, nope, 1;
  send m, e, nope, true;
  send m, e, nope, 1, 2;
  announce nope, neither;
  if ($) { raise nope, neither; }
}

//! error 5:8 missing-declaration
//! error 6:11 missing-declaration
//! error 6:17 missing-declaration
//! error 7:14 missing-declaration
//! error 8:3 type-mismatch got type: bool, expected: int
//! error 8:14 missing-declaration
//! error 9:3 incorrect-argument-count
//! error 9:14 missing-declaration
//! error 10:12 missing-declaration
//! error 10:18 missing-declaration
//! error 11:18 missing-declaration
//! error 11:24 missing-declaration
