// Checker §1.9: an index on the way of an update.
machine Main {
  start state S {
    entry {
      var s: seq[(x: int, y: int)];
      s[0].x = 1;
    }
  }
}

//! check DefaultImpl: exception(F2)
