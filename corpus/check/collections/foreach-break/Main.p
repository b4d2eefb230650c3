// Checker §1.10, language §6.3: break and continue in loops.
machine Main {
  start state S {
    entry {
      var s: seq[int];
      var x, n, i: int;
      s += (0, 1);
      s += (1, 2);
      s += (2, 3);
      s += (3, 4);
      foreach (x in s) {
        if (x == 2) continue;
        if (x == 4) break;
        n = n + x;
      }
      assert n == 4;
      n = 0;
      while (true) {
        i = i + 1;
        foreach (x in s) {
          if (x > 2) break;
          n = n + 1;
        }
        if (i == 3) break;
      }
      assert n == 6;
    }
  }
}

//! check DefaultImpl: ok
