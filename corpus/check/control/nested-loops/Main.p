// Language §6.3: break and continue belong to the nearest loop.
machine Main {
  start state S {
    entry {
      var i, j, n: int;
      while (i < 5) {
        i = i + 1;
        if (i == 2) continue;
        j = 0;
        while (true) {
          j = j + 1;
          if (j == 2) continue;
          if (j > i) break;
          n = n + j;
          if (n > 1000) return;
        }
        if (i == 4) break;
      }
      assert n == 1 + (1 + 3) + (1 + 3 + 4) && i == 4 && j == 5;
    }
  }
}

//! check DefaultImpl: ok
