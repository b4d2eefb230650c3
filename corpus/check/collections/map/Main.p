// Checker §1.9: maps.
machine Main {
  start state S {
    entry {
      var m: map[string, int];
      var k: seq[string];
      var v: seq[int];
      m["a"] = 1;
      m += ("b", 2);
      m["a"] = 3;
      m["c"] = 4;
      m -= "b";
      m -= "x";
      assert sizeof(m) == 2 && "a" in m && !("b" in m) && m["a"] == 3;
      m["b"] = 5;
      k = keys(m);
      v = values(m);
      assert format("{0} {1}", k, v) == "(a, c, b) (3, 4, 5)";
      k[0] = "z";
      assert "a" in m;
    }
  }
}

//! check DefaultImpl: ok
