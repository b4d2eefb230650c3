// Checker §1.9: sequences.
machine Main {
  start state S {
    entry {
      var s: seq[int];
      s += (0, 3);
      s += (0, 1);
      s += (1, 2);
      s += (3, 4);
      assert format("{0}", s) == "(1, 2, 3, 4)";
      s[3] = 5;
      s -= (0);
      assert format("{0}", s) == "(2, 3, 5)";
      assert 3 in s && !(4 in s) && sizeof(s) == 3 && s[2] == 5;
    }
  }
}

//! check DefaultImpl: ok
