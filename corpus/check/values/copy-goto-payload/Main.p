// Checker §1.3: a goto payload is a copy.
machine Main {
  var s: seq[int];
  start state A {
    entry {
      s += (0, 1);
      goto B, s;
    }
    exit { s[0] = 5; }
  }
  state B {
    entry (p: seq[int]) {
      assert p[0] == 1 && s[0] == 5;
      p[0] = 3;
      assert s[0] == 5;
    }
  }
}

//! check DefaultImpl: ok
