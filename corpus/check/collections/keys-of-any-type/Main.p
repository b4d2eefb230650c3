// Checker §1.4, §1.9: compound keys and elements.
machine Main {
  start state S {
    entry {
      var m: map[(a: int, b: seq[int]), string];
      var s: seq[int];
      var ss: set[set[int]];
      var x, y: set[int];
      m[(a = 1, b = s)] = "one";
      assert m[(a = 1, b = default(seq[int]))] == "one";
      s += (0, 1);
      assert !((a = 1, b = s) in m);
      x += (1);
      x += (2);
      y += (2);
      y += (1);
      ss += (x);
      ss += (y);
      assert sizeof(ss) == 1 && y in ss;
    }
  }
}

//! check DefaultImpl: ok
