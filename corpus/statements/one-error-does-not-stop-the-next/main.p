// Language §6: every statement is checked.
fun f(x: int) {
  x = true;
  assert x;
  print x;
  g(x);
}

//! error 3:7 type-mismatch
//! error 4:10 type-mismatch
//! error 5:9 type-mismatch
//! error 6:3 missing-declaration
