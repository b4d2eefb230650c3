// Checker §1.3: a cast copies, and so does storing into `any`.
machine Main {
  start state S {
    entry {
      var a: any;
      var s, r: seq[int];
      s += (0, 1);
      a = s;
      s[0] = 2;
      r = a as seq[int];
      assert r[0] == 1;
      r[0] = 3;
      assert (a as seq[int])[0] == 1;
    }
  }
}

//! check DefaultImpl: ok
