fun f(s: seq[int], t: set[int]) {
  s = t;
  t = s;
  s = null;
}

//! error 2:7 type-mismatch got type: set[int], expected: seq[int]
//! error 3:7 type-mismatch got type: seq[int], expected: set[int]
//! error 4:7 type-mismatch got type: (no value), expected: seq[int]
