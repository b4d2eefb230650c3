// Checker §1.2: locals start at their defaults each time the function is entered.
machine Main {
  start state S {
    entry {
      assert f(1) == 1;
      assert f(2) == 2;
      assert f(3) == 3;
    }
  }
  fun f(x: int): int {
    var sum: int;
    var s: seq[int];
    s += (0, x);
    sum = sum + x;
    assert sizeof(s) == 1;
    return sum;
  }
}

//! check DefaultImpl: ok
