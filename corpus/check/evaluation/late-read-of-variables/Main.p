// Checker §1.10: a bare variable is read when its operator runs, after calls in sibling operands.
machine Main {
  var x: int;
  var a: seq[int];
  start state S {
    entry {
      x = 1;
      assert x + inc() == 4;
      assert (x == inc()) == true;
      assert inc() + x == 8;
      assert x * (1 + inc()) == 30;
      x = 0;
      a += (0, 10);
      a += (1, 11);
      a += (2, 12);
      a[x] = inc();
      assert a[0] == 10 && a[1] == 1;
      assert x < inc() == false;
    }
  }
  fun inc(): int {
    x = x + 1;
    return x;
  }
}

//! check DefaultImpl: ok
