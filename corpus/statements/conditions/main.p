// Language §6.3: conditions are bool; any is not.
fun f(i: int, b: bool, a: any) {
  if (b) { } while (b) { break; }
  if (i) { i = true; } else { b = 1; }
  while (a) { }
}

//! error 4:7 type-mismatch got type: int, expected: bool
//! error 4:16 type-mismatch got type: bool, expected: int
//! error 4:35 type-mismatch got type: int, expected: bool
//! error 5:10 type-mismatch got type: any, expected: bool
