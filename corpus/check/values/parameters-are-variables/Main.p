// Checker §1.3: a function may change its parameters.
machine Main {
  start state S {
    entry {
      var n: int;
      n = 3;
      assert sum(n) == 6 && n == 3;
    }
  }
  fun sum(x: int): int {
    var s: int;
    while (x > 0) {
      s = s + x;
      x = x - 1;
    }
    return s;
  }
}

//! check DefaultImpl: ok
