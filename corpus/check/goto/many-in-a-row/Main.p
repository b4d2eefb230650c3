// Checker §2.7: gotos in entry functions, one after another, in one step.
machine Main {
  var n: int;
  start state A {
    entry {
      n = n + 1;
      if (n < 100) goto B, n;
    }
  }
  state B {
    entry (k: int) {
      assert k == n;
      goto A;
    }
  }
}

//! check DefaultImpl: ok
//! steps DefaultImpl: 2
