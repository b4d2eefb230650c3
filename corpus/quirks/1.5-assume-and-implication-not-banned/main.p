// assume, "==>" and "<==>" are not among the banned words: they parse and type-check.
fun f(a: bool, b: bool) {
  assume a ==> b;
  assume a <==> b, "text";
  assume 1;
  a = 1 ==> b;
}

//! error 5:10 type-mismatch got type: int, expected: bool
//! error 6:7 type-mismatch got type: int, expected: bool
