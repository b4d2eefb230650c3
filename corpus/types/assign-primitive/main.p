// Language §4.4: no conversions between primitive types.
enum E { A }
fun f() {
  var b: bool; var i: int; var f: float; var s: string; var e: E;
  i = 1.5;
  f = 1;
  s = true;
  b = "true";
  i = A;
  e = 0;
  i = null;
}

//! error 5:7 type-mismatch got type: float, expected: int
//! error 6:7 type-mismatch got type: int, expected: float
//! error 7:7 type-mismatch got type: bool, expected: string
//! error 8:7 type-mismatch got type: string, expected: bool
//! error 9:7 type-mismatch got type: E, expected: int
//! error 10:7 type-mismatch got type: int, expected: E
//! error 11:7 type-mismatch got type: (no value), expected: int
