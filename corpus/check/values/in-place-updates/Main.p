// Checker §1.3: an update along a path changes the variable's own storage and nothing else.
machine Main {
  start state S {
    entry {
      var x: (a: seq[(int, map[string, set[int]])], b: int);
      var m: map[string, set[int]];
      var y: (a: seq[(int, map[string, set[int]])], b: int);
      m["k"] = default(set[int]);
      x.a += (0, (1, m));
      y = x;
      x.a[0].1["k"] += (5);
      x.a[0].1["l"] = x.a[0].1["k"];
      x.a[0].0 = 2;
      assert 5 in x.a[0].1["k"] && 5 in x.a[0].1["l"] && x.a[0].0 == 2;
      assert sizeof(y.a[0].1["k"]) == 0 && !("l" in y.a[0].1) && y.a[0].0 == 1;
      assert sizeof(m["k"]) == 0;
      x.a[0].1 -= "l";
      assert !("l" in x.a[0].1);
    }
  }
}

//! check DefaultImpl: ok
