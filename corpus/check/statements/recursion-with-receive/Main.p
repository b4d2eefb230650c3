// Recursion through a function that waits.
event e: int;
machine Main {
  start state S {
    entry { assert sum(4) == 10; }
  }
  fun sum(n: int): int {
    var r: int;
    if (n == 0) return 0;
    send this, e, n;
    receive {
      case e: (x: int) { r = x; }
    }
    return r + sum(n - 1);
  }
}

//! check DefaultImpl: ok
