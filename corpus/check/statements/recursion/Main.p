// Checker §2.17: recursion is fine up to a bound, beyond it is a bug.
machine Main {
  start state S {
    entry { assert sum(100) == 5050; }
  }
  fun sum(n: int): int {
    if (n == 0) return 0;
    return n + sum(n - 1);
  }
}

//! check DefaultImpl: ok
