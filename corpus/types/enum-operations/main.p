// Language §4.6: only ==, !=, in and "to int" apply to enums.
enum E { A, B }
enum F { C }
fun f(e: E, s: set[E]): bool {
  var i: int;
  i = e to int;
  if (e == A || e != B || e in s) return true;
  if (e < A) return true;
  return e == C;
}

//! error 8:9 bin-op-type-mismatch operator '<' requires both operands to be int or both float; got E and E
//! error 9:10 incomparable-types types E and F are incomparable
