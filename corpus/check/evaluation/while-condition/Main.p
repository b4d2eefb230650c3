// Checker §1.10: the condition of a loop is evaluated each round.
machine Main {
  var n: int;
  start state S {
    entry {
      while (more()) { print "body"; }
      assert n == 3;
    }
  }
  fun more(): bool {
    n = n + 1;
    return n < 3;
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: body / body
