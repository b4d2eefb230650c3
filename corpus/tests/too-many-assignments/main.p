// Twenty-one bools have more than a million assignments.
param a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, q, r, s, t, u, v: bool;
machine Main { start state S { } }
test param (a in [true, false], b in [true, false], c in [true, false], d in [true, false],
  e in [true, false], f in [true, false], g in [true, false], h in [true, false],
  i in [true, false], j in [true, false], k in [true, false], l in [true, false],
  m in [true, false], n in [true, false], o in [true, false], q in [true, false],
  r in [true, false], s in [true, false], t in [true, false], u in [true, false],
  v in [true, false]) T [main=Main]: { Main };
//! error *:* too-many-assignments
