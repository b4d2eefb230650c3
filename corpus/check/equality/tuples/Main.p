// Checker §1.4: tuples are equal field by field; named and plain ones never.
machine Main {
  start state S {
    entry {
      var a, b: any;
      var t: (x: int, y: int);
      t = (x = 1, y = 2);
      assert (1, "a") == (1, "a") && (1, 2) != (2, 1);
      assert t == (x = 1, y = 2);
      a = (1, 2);
      b = (x = 1, y = 2);
      assert a != b;
      a = (y = 1, x = 2);
      b = (x = 1, y = 2);
      assert a != b;
      a = (x = 1, y = 2);
      assert a == b;
      a = (1, 2, 3);
      b = (1, 2);
      assert a != b;
    }
  }
}

//! check DefaultImpl: ok
