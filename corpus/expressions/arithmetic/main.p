// Language §5.7: both int or both float; "+" joins strings too.
fun f(i: int, x: float, s: string, b: bool, a: any) {
  i = i + i - i * i / i % i; x = x + x - x * x / x; x = x % x; s = s + s + "x";
  i = i + x;
  x = x - i;
  i = i * b;
  i = i / a;
  s = s + i;
  i = i % x;
  i = s % s;
}

//! error 4:9 bin-op-type-mismatch operator '+' requires both operands to be int or both float; got int and float
//! error 5:9 bin-op-type-mismatch operator '-' requires both operands to be int or both float; got float and int
//! error 6:9 bin-op-type-mismatch operator '*' requires both operands to be int or both float; got int and bool
//! error 7:9 bin-op-type-mismatch operator '/' requires both operands to be int or both float; got int and any
//! error 8:9 bin-op-type-mismatch operator '+' requires both operands to be int or both float; got string and int
//! error 9:7 incomparable-types types int and float are incomparable
//! error 10:7 incomparable-types types string and string are incomparable
