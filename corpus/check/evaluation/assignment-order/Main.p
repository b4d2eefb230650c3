// Checker §1.10: indices of the left side, then the right side, then the look-ups of the store.
machine Main {
  var s: seq[seq[int]];
  start state S {
    entry {
      s[i(0)][i(1)] = value();
      assert s[0][1] == 5;
    }
  }
  fun i(n: int): int {
    print format("{0}", n);
    return n;
  }
  fun value(): int {
    var x: seq[int];
    print "value";
    x += (0, 0);
    x += (1, 0);
    s += (0, x);
    return 5;
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: 0 / 1 / value
