// Checker §1.10: the look-ups on the way to a place, and their faults, come after all operands.
machine Main {
  var rows: map[int, seq[int]];
  var table: seq[seq[int]];
  var zero: int;
  start state S {
    entry {
      if ($) rows[5][0] = 1 / zero;
      else if ($) table[3][1 / zero] = 2;
      else if ($) table[7] += (0, 1 / zero);
      else table[2] -= (1 / zero);
    }
  }
}

//! check DefaultImpl: exception(F12)
