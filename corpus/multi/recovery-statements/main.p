// Appendix B.2: statements are silent about erroneous operands and check the rest.
fun two(x: int, y: bool) { }
fun f(s: seq[int]) {
  var x: int;
  x = nope;
  nope = neither;
  nope += (one, two);
  nope += (one);
  nope -= one;
  s += (nope, true);
  s[nope] = neither;
  assert nope, 5;
  assert 5, nope;
  print nope;
  if (nope) { x = true; } else { x = "s"; }
  while (nope) { x = true; }
  foreach (x in nope) { x = true; }
  two(nope, true);
  two(nope, 1);
}

//! error 5:7 missing-declaration
//! error 6:3 missing-declaration
//! error 6:10 missing-declaration
//! error 7:3 missing-declaration
//! error 7:12 missing-declaration
//! error 7:17 missing-declaration
//! error 8:3 missing-declaration
//! error 8:12 missing-declaration
//! error 9:3 missing-declaration
//! error 9:11 missing-declaration
//! error 10:9 missing-declaration
//! error 10:15 type-mismatch got type: bool, expected: int
//! error 11:5 missing-declaration
//! error 11:13 missing-declaration
//! error 12:10 missing-declaration
//! error 12:16 type-mismatch got type: int, expected: string
//! error 13:10 type-mismatch got type: int, expected: bool
//! error 13:13 missing-declaration
//! error 14:9 missing-declaration
//! error 15:7 missing-declaration
//! error 15:19 type-mismatch
//! error 15:38 type-mismatch
//! error 16:10 missing-declaration
//! error 16:22 type-mismatch
//! error 17:17 missing-declaration
//! error 17:29 type-mismatch
//! error 18:7 missing-declaration
//! error 19:3 type-mismatch got type: int, expected: bool
//! error 19:7 missing-declaration
