// Checker §1.12: exactly 10000 alternatives are fine, for numbers and collections.
machine Main {
  start state S {
    entry {
      var s: seq[int];
      var i, x: int;
      while (i < 10000) {
        s += (i, i);
        i = i + 1;
      }
      x = choose(i);
      assert x < 10000;
      x = choose(s);
      assert x < 10000;
    }
  }
}

//! limits schedules=5
//! check DefaultImpl: ok
