// Language §6.1.
fun f(b: bool, s: string, i: int, a: any) {
  assert b; assert b, s; assert b && true, s + "x"; print s; print s + s; assume b; assume b, s;
  assert i;
  assert b, i;
  assert a, b;
  print i;
  assume s, a;
}

//! error 4:10 type-mismatch got type: int, expected: bool
//! error 5:13 type-mismatch got type: int, expected: string
//! error 6:10 type-mismatch got type: any, expected: bool
//! error 6:13 type-mismatch got type: bool, expected: string
//! error 7:9 type-mismatch got type: int, expected: string
//! error 8:10 type-mismatch got type: string, expected: bool
//! error 8:13 type-mismatch got type: any, expected: string
