// Language §5.11, §5.12.
interface I(int) receives;
machine M { start state S { entry (x: int) { } } }
machine Pair { start state S { entry (x: (int, bool)) { } } }
machine Named { start state S { entry (x: (a: int, b: bool)) { } } }
machine None { start state S { } }
fun f() {
  var m: M; var a: any;
  m = new M(1); a = new I(2); a = new Pair(1, true); a = new Pair((1, true)); a = new None(); a = new None(null);
  a = new Named((a = 1, b = true));
  m = new M(true);
  m = new M();
  m = new M(1, 2);
  a = new Pair(1, 2);
  a = new Pair(1, true, 3);
  a = new Named(1, true);
  a = new None(1);
}

//! error 11:7 type-mismatch got type: bool, expected: int
//! error 12:7 type-mismatch got type: (no value), expected: int
//! error 13:7 incorrect-argument-count goto, function or constructor call expected 1 arguments, got 2
//! error 14:7 type-mismatch got type: int, expected: bool
//! error 15:7 incorrect-argument-count goto, function or constructor call expected 2 arguments, got 3
//! error 16:7 incorrect-argument-count goto, function or constructor call expected 1 arguments, got 2
//! error 17:7 type-mismatch got type: int, expected: (no value)
