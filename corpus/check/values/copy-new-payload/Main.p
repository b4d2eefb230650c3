// Checker §1.3: a constructor payload is a copy.
machine Other {
  start state S {
    entry (p: map[int, int]) {
      assert p[0] == 1;
      p[0] = 3;
    }
  }
}
machine Main {
  var m: map[int, int];
  start state S {
    entry {
      m[0] = 1;
      new Other(m);
      m[0] = 2;
      new Other(m2());
    }
  }
  fun m2(): map[int, int] {
    var r: map[int, int];
    r = m;
    r[0] = 1;
    assert m[0] == 2;
    return r;
  }
}

//! check DefaultImpl: ok
