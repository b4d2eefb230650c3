// Checker §2.8: return leaves the current function only.
machine Main {
  start state S {
    entry {
      f(3);
      print "after";
      return;
    }
    exit { assert false; }
  }
  fun f(n: int) {
    if (n > 2) {
      print "f";
      return;
    }
    assert false;
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: f / after
