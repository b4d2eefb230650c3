// Checker §1.5: the remainder of large numbers is exact.
machine Main {
  start state S {
    entry {
      var x: int;
      x = 2147483647 * 4;
      assert x % 10 == 8 && x % 2147483647 == 0 && (x + 3) % 2147483647 == 3;
      x = x * 2147483647;
      assert (x + 1) % 7 == (x % 7 + 1) % 7 || x % 7 == 6;
    }
  }
}

//! check DefaultImpl: ok
