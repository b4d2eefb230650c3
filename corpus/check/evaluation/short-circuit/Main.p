// Checker §1.10: `&&` and `||` evaluate the right operand only if it matters.
machine Main {
  var s: seq[int];
  start state S {
    entry {
      assert !(sizeof(s) > 0 && s[0] == 1);
      assert sizeof(s) == 0 || s[0] == 1;
      assert no(1) || !no(2) || no(3);
      if (no(4) && no(5)) assert false;
    }
  }
  fun no(n: int): bool {
    print format("{0}", n);
    return false;
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: 1 / 2 / 4
