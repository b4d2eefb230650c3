// Checker §1.7, §1.10: arguments are evaluated from left to right, before formatting.
machine Main {
  var n: int;
  start state S {
    entry {
      print format("{1} {0} {1}", next(), next());
      print format("{0}", n);
    }
  }
  fun next(): int {
    n = n + 1;
    return n;
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: 2 1 2 / 2
