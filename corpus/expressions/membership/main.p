// Language §5.7.
fun f(s: seq[int], t: set[string], m: map[bool, int], a: any, sa: set[any], x: int) {
  var b: bool;
  b = 1 in s; b = "x" in t; b = true in m; b = 1 in sa; b = a in sa;
  b = true in s;
  b = x in t;
  b = "k" in m;
  b = 1 in x;
  b = 1 in a;
}

//! error 5:7 type-mismatch got type: bool, expected: int
//! error 6:7 type-mismatch got type: int, expected: string
//! error 7:7 type-mismatch got type: string, expected: bool
//! error 8:12 type-mismatch got type: int, expected: map, sequence
//! error 9:12 type-mismatch got type: any, expected: map, sequence
