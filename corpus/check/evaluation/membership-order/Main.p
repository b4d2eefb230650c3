// Checker §1.10: `e in c` evaluates the element first.
machine Main {
  start state S {
    entry { assert 1 + f(1) in g(); }
  }
  fun f(n: int): int {
    print "element";
    return n;
  }
  fun g(): seq[int] {
    var s: seq[int];
    s += (0, 2);
    print "collection";
    return s;
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: element / collection
