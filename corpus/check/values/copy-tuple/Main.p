// Checker §1.3: the copy of a tuple is deep.
machine Main {
  start state S {
    entry {
      var t, u: (s: seq[int], m: map[int, seq[int]]);
      var v: (seq[int], int);
      t.s += (0, 1);
      t.m[0] = t.s;
      u = t;
      u.s[0] = 2;
      u.m[0][0] = 3;
      assert t.s[0] == 1 && t.m[0][0] == 1;
      v = (t.s, 1);
      v.0[0] = 4;
      assert t.s[0] == 1;
    }
  }
}

//! check DefaultImpl: ok
