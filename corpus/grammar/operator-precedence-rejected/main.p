// Language §2.6: each of these is a mistake because of how it parses.
fun rejected(b: bool, i: int, x: any, s: set[int]) {
  var n: int; var p: bool;
  n = -x as int;            // (-x) as int
  p = !i in s;                   // (!i) in s
  p = i < n < n;                    // (i < n) < n
  n = x as int + x as int;           // ((x as int) + x) as int
  n = i + x as int;                  // (i + x) as int
  p = i == n < i;                   // i == (n < i)
}

//! error 4:8 type-mismatch got type: any, expected: int; float
//! error 5:8 type-mismatch got type: int, expected: bool
//! error 6:13 bin-op-type-mismatch operator '<' requires both operands to be int or both float; got bool and int
//! error 7:16 bin-op-type-mismatch operator '+' requires both operands to be int or both float; got int and any
//! error 8:9 bin-op-type-mismatch operator '+' requires both operands to be int or both float; got int and any
//! error 9:7 incomparable-types types int and bool are incomparable
