// Checker §1.3: arguments and results are copies, also when an element is passed directly.
machine Main {
  var s: seq[seq[int]];
  start state S {
    entry {
      var x: seq[int];
      x += (0, 1);
      s += (0, x);
      change(s[0]);
      assert s[0][0] == 1;
      change(x);
      assert x[0] == 1;
      x = get();
      x[0] = 5;
      assert s[0][0] == 1;
    }
  }
  fun change(p: seq[int]) {
    p[0] = 7;
    assert p[0] == 7;
  }
  fun get(): seq[int] { return s[0]; }
}

//! check DefaultImpl: ok
