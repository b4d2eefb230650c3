// Language §4.4, §5.7: comparisons with data and any.
enum E { A }
fun f(d: data, a: any, m: machine): bool {
  var b: bool;
  b = d == null; b = d == A; b = a == m; b = d == a; b = a == d; b = d == "text";
  b = d == m;
  return b;
}

//! error 6:7 incomparable-types types data and machine are incomparable
