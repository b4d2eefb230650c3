// Language §5.7: the left operand is checked first; if it fails the right one is not.
fun f(b: bool, i: int, a: any) {
  b = b && b || b;
  b = i && b;
  b = b || i;
  b = i && i;
  b = a || b;
}

//! error 4:7 type-mismatch got type: int, expected: bool
//! error 5:12 type-mismatch got type: int, expected: bool
//! error 6:7 type-mismatch got type: int, expected: bool
//! error 7:7 type-mismatch got type: any, expected: bool
