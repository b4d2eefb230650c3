fun f(s: set[int], q: seq[int], m: map[int, int], i: int, sp: set[(int, bool)]) {
  s += (1); s += (i + 1); sp += ((1, true));
  s += (true);
  q += (1);
  m += (1);
  i += (1);
}

//! error 3:9 type-mismatch got type: bool, expected: int
//! error 4:3 type-mismatch got type: seq[int], expected: set
//! error 5:3 type-mismatch got type: map[int,int], expected: set
//! error 6:3 type-mismatch got type: int, expected: set
