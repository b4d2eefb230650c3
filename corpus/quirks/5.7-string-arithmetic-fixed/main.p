// Appendix E: only "+" joins strings; the other operators require numbers.
fun f(s: string): string {
  s = s + s;
  s = s - s;
  s = s * s;
  s = s / s;
  return s;
}

//! error 4:9 bin-op-type-mismatch operator '-' requires both operands to be int or both float; got string and string
//! error 5:9 bin-op-type-mismatch operator '*' requires both operands to be int or both float; got string and string
//! error 6:9 bin-op-type-mismatch operator '/' requires both operands to be int or both float; got string and string
