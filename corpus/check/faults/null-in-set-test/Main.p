// Checker §1.9: asking a set for null is no fault.
machine Main {
  start state S {
    entry {
      var s: set[machine];
      var m: machine;
      s += (this);
      assert !(m in s);
      s -= m;
    }
  }
}

//! check DefaultImpl: ok
