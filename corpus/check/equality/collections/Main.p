// Checker §1.4: sequences by order, sets and maps by content.
machine Main {
  start state S {
    entry {
      var s, t: seq[int];
      var u, v: set[seq[int]];
      var m, n: map[int, seq[int]];
      s += (0, 1);
      s += (1, 2);
      t += (0, 2);
      t += (1, 1);
      assert s != t;
      u += (s);
      u += (t);
      v += (t);
      v += (s);
      assert u == v;
      m[1] = s;
      m[2] = t;
      n[2] = t;
      n[1] = s;
      assert m == n;
      n[1] += (2, 3);
      assert m != n;
      v -= (s);
      assert u != v;
    }
  }
}

//! check DefaultImpl: ok
