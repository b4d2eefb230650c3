// Checker §1.10: a message that is needed and cannot be evaluated is a fault.
machine Main {
  start state S {
    entry {
      var m: map[int, string];
      var c: bool;
      assert c, m[3];
    }
  }
}

//! check DefaultImpl: exception(F5)
