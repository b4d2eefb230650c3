// Language §6.3: return from loops and branches, with and without a value.
machine Main {
  start state S {
    entry {
      assert find(3) == 2 && find(9) == -1 && sign(-4) == -1 && sign(0) == 0 && sign(2) == 1;
    }
  }
  fun find(x: int): int {
    var s: seq[int];
    var i: int;
    s += (0, 1);
    s += (1, 2);
    s += (2, 3);
    while (i < sizeof(s)) {
      if (s[i] == x) { return i; }
      i = i + 1;
    }
    return -1;
  }
  fun sign(x: int): int {
    if (x < 0)
      return -1;
    else if (x == 0)
      return 0;
    else {
      return 1;
    }
  }
}

//! check DefaultImpl: ok
