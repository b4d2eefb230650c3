// Checker §1.6: IEEE doubles; no faults.
machine Main {
  start state S {
    entry {
      var inf: float;
      assert 10.22 % 1.34 > 0.84;
      inf = 1.0 / 0.0;
      assert inf > 1000000.0 && -inf < 0.0 && inf == inf + 1.0;
      assert 0.1 + 0.2 != 0.3;
      assert 16777217.0 != 16777216.0;
    }
  }
}

//! check DefaultImpl: ok
