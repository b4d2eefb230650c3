// Checker §1.10: operands that are not bare variables are read in order.
machine Main {
  var t: (f: int);
  var s: seq[int];
  start state S {
    entry {
      s += (0, 1);
      assert t.f + inc() == 1;
      assert s[0] + inc() == 4;
      assert -t.f + inc() == 1;
    }
  }
  fun inc(): int {
    t.f = t.f + 1;
    s[0] = s[0] + 1;
    return t.f;
  }
}

//! check DefaultImpl: ok
