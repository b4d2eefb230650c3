// Language §5.4: sequences and maps; sets by position, but only as values.
enum E { A }
fun f(s: seq[int], t: set[bool], m: map[string, int], u: map[E, seq[int]], a: any, p: (int, int)) {
  var i: int; var b: bool;
  i = s[0]; b = t[0]; i = m["key"]; i = u[A][0]; i = s[s[0]];
  i = s[true];
  b = t["x"];
  i = m[0];
  i = a[0];
  i = p[0];
  i = "text"[0];
}

//! error 6:9 type-mismatch got type: bool, expected: int
//! error 7:9 type-mismatch got type: string, expected: int
//! error 8:9 type-mismatch got type: int, expected: string
//! error 9:7 type-mismatch got type: any, expected: sequence, map
//! error 10:7 type-mismatch got type: (int,int), expected: sequence, map
//! error 11:7 type-mismatch got type: string, expected: sequence, map
