// Checker §7.1, defect 10: a tuple of narrower fields is stored as it is.
machine Main {
  start state S {
    entry {
      var t: (int, any);
      var u: (int, int);
      var n: (a: any, b: int);
      var m: (a: int, b: int);
      u = (1, 2);
      t = u;
      assert t.0 == 1 && t.1 == 2 && t == u;
      m = (a = 1, b = 2);
      n = m;
      assert n.a == 1 && n == m;
    }
  }
}

//! check DefaultImpl: ok
