// Language §6.3, checker §2.9: receives inside nested loops with break, continue and foreach.
event e: int;
machine Main {
  start state S {
    entry {
      var s: seq[int];
      var x, i, n: int;
      var done: bool;
      while (i < 6) {
        send this, e, i;
        i = i + 1;
      }
      s += (0, 10);
      s += (1, 20);
      s += (2, 30);
      foreach (x in s) {
        if (x == 20) continue;
        done = false;
        while (!done) {
          receive {
            case e: (y: int) {
              n = n + x + y;
              if (y == 1) break;
              if (y > 3) done = true;
            }
          }
          if (n > 1000) break;
          s += (0, n);
        }
        n = n + 100;
      }
      assert n == 10 * 5 + (0 + 1 + 2 + 3 + 4) + 100 + 30 + 5 + 100, format("{0}", n);
    }
  }
}

//! check DefaultImpl: ok
