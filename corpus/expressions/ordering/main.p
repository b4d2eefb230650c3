// Language §5.7.
enum E { A }
fun f(i: int, x: float, s: string, b: bool, e: E) {
  b = i < i; b = x <= x; b = s > s; b = i >= i;
  b = b < b;
  b = i <= x;
  b = e > A;
  b = null >= i;
}

//! error 5:9 bin-op-type-mismatch operator '<' requires both operands to be int or both float; got bool and bool
//! error 6:9 bin-op-type-mismatch operator '<=' requires both operands to be int or both float; got int and float
//! error 7:9 bin-op-type-mismatch operator '>' requires both operands to be int or both float; got E and E
//! error 8:12 bin-op-type-mismatch operator '>=' requires both operands to be int or both float; got null and int
