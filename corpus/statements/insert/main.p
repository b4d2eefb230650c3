fun f(s: set[int], q: seq[bool], m: map[string, int], sp: set[(int, bool)]) {
  q += (0, true); m += ("k", 1); q += (sizeof(q), false);
  q += ("x", 1);
  m += (1, "v");
  s += (1, 2);
  sp += (1, true);
}

//! error 3:9 type-mismatch got type: string, expected: int
//! error 3:14 type-mismatch got type: int, expected: bool
//! error 4:9 type-mismatch got type: int, expected: string
//! error 4:12 type-mismatch got type: string, expected: int
//! error 5:3 type-mismatch got type: set[int], expected: sequence, map
//! error 6:3 type-mismatch got type: set[(int,bool)], expected: sequence, map
