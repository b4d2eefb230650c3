// Language §6.2.
fun f(i: int, x: float, a: any) {
  i = 1; a = i; a = x;
  i = a;
  x = i;
}

//! error 4:7 type-mismatch got type: any, expected: int
//! error 5:7 type-mismatch got type: int, expected: float
