// Appendix B.2: an expression with an erroneous operand is erroneous itself, silently.
fun f(s: seq[int], m: map[int, int]): any {
  var a: any;
  a = nope.field;
  a = nope.1;
  a = nope[neither];
  a = s[nope];
  a = keys(nope);
  a = sizeof(nope);
  a = choose(nope);
  a = -nope;
  a = !nope;
  a = nope + 1;
  a = 1 < nope;
  a = nope == neither;
  a = nope in s;
  a = 1 in nope;
  a = nope as int;
  a = nope to int;
  a = format("{0}", nope);
  a = (nope, 1);
  a = true && nope;
  return nope;
}

//! error 4:7 missing-declaration
//! error 5:7 missing-declaration
//! error 6:7 missing-declaration
//! error 6:12 missing-declaration
//! error 7:9 missing-declaration
//! error 8:12 missing-declaration
//! error 9:14 missing-declaration
//! error 10:14 missing-declaration
//! error 11:8 missing-declaration
//! error 12:8 missing-declaration
//! error 13:7 missing-declaration
//! error 14:11 missing-declaration
//! error 15:7 missing-declaration
//! error 15:15 missing-declaration
//! error 16:7 missing-declaration
//! error 17:12 missing-declaration
//! error 18:7 missing-declaration
//! error 19:7 missing-declaration
//! error 20:21 missing-declaration
//! error 21:8 missing-declaration
//! error 22:15 missing-declaration
//! error 23:10 missing-declaration
