// Checker §1.3: an assignment copies.
machine Main {
  start state S {
    entry {
      var a, b: seq[seq[int]];
      var x: seq[int];
      x += (0, 1);
      a += (0, x);
      b = a;
      b[0] += (1, 2);
      x[0] = 9;
      assert sizeof(a[0]) == 1 && a[0][0] == 1;
      assert sizeof(b[0]) == 2 && b[0][0] == 1;
    }
  }
}

//! check DefaultImpl: ok
