// Checker §1.9: insertion order; what is removed and added again comes last.
machine Main {
  start state S {
    entry {
      var s: set[int];
      var m: map[int, int];
      var i: int;
      while (i < 12) {
        s += (i);
        m[i] = i;
        i = i + 1;
      }
      s -= (3);
      s += (3);
      m -= 0;
      m += (0, 5);
      assert s[11] == 3 && s[3] == 4;
      assert keys(m)[11] == 0 && values(m)[11] == 5 && keys(m)[0] == 1;
    }
  }
}

//! check DefaultImpl: ok
