// Checker §1.3: the variable keeps the last element; assigning it in the body changes nothing else.
machine Main {
  start state S {
    entry {
      var s: seq[int];
      var x, n: int;
      s += (0, 1);
      s += (1, 2);
      foreach (x in s) {
        n = n + x;
        x = 10;
      }
      assert n == 3 && x == 10;
      foreach (x in default(set[int])) { n = 0; }
      assert n == 3 && x == 10;
    }
  }
}

//! check DefaultImpl: ok
