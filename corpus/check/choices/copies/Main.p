// Checker §1.3, §1.12: what is chosen is a copy.
machine Main {
  start state S {
    entry {
      var s: seq[seq[int]];
      var x: seq[int];
      x += (0, 1);
      s += (0, x);
      x = choose(s);
      x[0] = 2;
      assert s[0][0] == 1;
    }
  }
}

//! check DefaultImpl: ok
