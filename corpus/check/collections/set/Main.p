// Checker §1.9: sets.
machine Main {
  start state S {
    entry {
      var s: set[int];
      s += (3);
      s += (1);
      s += (3);
      s += (2);
      assert sizeof(s) == 3 && s[0] == 3 && s[1] == 1 && s[2] == 2;
      s -= (7);
      s -= (1);
      assert sizeof(s) == 2 && !(1 in s);
      s += (1);
      assert s[2] == 1;
    }
  }
}

//! check DefaultImpl: ok
