// Checker §1.9: `values` of a map that holds null.
machine Main {
  start state S {
    entry {
      var m: map[int, any];
      var v: seq[any];
      m[1] = null;
      m[2] = 3;
      v = values(m);
      assert v[0] == null && v[1] == 3 && m[1] == null && 1 in m;
    }
  }
}

//! check DefaultImpl: ok
