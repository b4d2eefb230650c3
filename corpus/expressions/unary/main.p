// Language §5.6.
fun f(i: int, x: float, b: bool, s: string, a: any) {
  i = -i; x = -x; b = !b; i = - - - i;
  i = -b;
  i = -s;
  b = !i;
  b = !a;
}

//! error 4:8 type-mismatch got type: bool, expected: int; float
//! error 5:8 type-mismatch got type: string, expected: int; float
//! error 6:8 type-mismatch got type: int, expected: bool
//! error 7:8 type-mismatch got type: any, expected: bool
