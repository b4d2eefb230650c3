// Checker §1.3: `foreach` goes over a copy, and each element is copied into the variable.
machine Main {
  start state S {
    entry {
      var s: seq[seq[int]];
      var x: seq[int];
      var n: int;
      var t: set[int];
      var y: int;
      var e: seq[int];
      e += (0, 1);
      s += (0, e);
      s += (1, e);
      foreach (x in s) {
        s += (0, x);
        x[0] = 9;
        n = n + 1;
      }
      assert n == 2 && sizeof(s) == 4;
      foreach (x in s) { assert x[0] == 1; }
      t += (1);
      t += (2);
      t += (3);
      n = 0;
      foreach (y in t) {
        t -= y;
        n = n + y;
      }
      assert n == 6 && sizeof(t) == 0;
    }
  }
}

//! check DefaultImpl: ok
