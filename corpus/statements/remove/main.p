fun f(s: set[string], q: seq[bool], m: map[string, int], i: int, sp: set[(int, bool)]) {
  q -= 0; q -= (0); m -= "k"; s -= "x"; sp -= (1, true); sp -= ((1, true));
  q -= true;
  m -= 1;
  s -= (1);
  i -= 1;
}

//! error 3:8 type-mismatch got type: bool, expected: int
//! error 4:8 type-mismatch got type: int, expected: string
//! error 5:8 type-mismatch got type: int, expected: string
//! error 6:3 type-mismatch got type: int, expected: sequence, map
