// Checker §1.3: a payload is a copy; the sender may change its own value afterwards.
event e: seq[int];
machine Main {
  var s: seq[int];
  start state S {
    entry {
      s += (0, 1);
      send this, e, s;
      s[0] = 2;
      send this, e, s;
      s += (1, 3);
    }
    on e do (p: seq[int]) {
      assert sizeof(p) == 1 && (p[0] == 1 || p[0] == 2);
      p[0] = 99;
      assert s[0] == 2;
    }
  }
}

//! check DefaultImpl: ok
