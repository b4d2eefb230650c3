// Checker §1.3: inserting into a collection copies, and so does reading an element.
machine Main {
  start state S {
    entry {
      var s: seq[map[int, int]];
      var m, n: map[int, int];
      var t: set[seq[int]];
      var q: seq[int];
      m[1] = 1;
      s += (0, m);
      m[1] = 2;
      assert s[0][1] == 1;
      n = s[0];
      n[1] = 3;
      assert s[0][1] == 1;
      q += (0, 1);
      t += (q);
      q += (1, 2);
      assert sizeof(t[0]) == 1 && !(q in t);
    }
  }
}

//! check DefaultImpl: ok
