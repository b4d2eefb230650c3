// Language §6.4.
fun two(a: int, b: bool): int { return a; }
fun none() { }
fun f() {
  two(1, true); none();
  two(true, true);
  two(1);
  two();
  none(1);
  nope(neither);
}

//! error 6:3 type-mismatch got type: bool, expected: int
//! error 7:7 incorrect-argument-count goto, function or constructor call expected 2 arguments, got 1
//! error 8:3 incorrect-argument-count goto, function or constructor call expected 2 arguments, got 0
//! error 9:8 incorrect-argument-count goto, function or constructor call expected 0 arguments, got 1
//! error 10:3 missing-declaration could not find function 'nope'
//! error 10:8 missing-declaration could not find name 'neither'
