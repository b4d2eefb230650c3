// Language §5.5.
fun f(s: seq[int], t: set[int], m: map[string, bool], x: int) {
  var i: int; var ks: seq[string]; var vs: seq[bool];
  ks = keys(m); vs = values(m); i = sizeof(m) + sizeof(s) + sizeof(t) + sizeof(keys(m));
  ks = keys(s);
  vs = values(t);
  i = sizeof(x);
  i = sizeof("text");
}

//! error 5:13 type-mismatch got type: seq[int], expected: map
//! error 6:15 type-mismatch got type: set[int], expected: map
//! error 7:14 type-mismatch got type: int, expected: map, sequence, set
//! error 8:14 type-mismatch got type: string, expected: map, sequence, set
