// Checker §1.10: arguments, tuple elements, format arguments and left operands of `&&` are read in order.
machine Main {
  var x: int;
  var ok: bool;
  start state S {
    entry {
      var t: (int, int);
      var n: (a: int, b: int);
      x = 1;
      t = (x, inc());
      assert t == (1, 2);
      n = (a = x, b = inc());
      assert n == (a = 2, b = 3);
      assert sub(x, inc()) == -1;
      assert format("{0}{1}", x, inc()) == "45";
      ok = true;
      assert !(ok && drop());
    }
  }
  fun inc(): int {
    x = x + 1;
    return x;
  }
  fun sub(a: int, b: int): int { return a - b; }
  fun drop(): bool {
    ok = false;
    return false;
  }
}

//! check DefaultImpl: ok
