// Checker §2.8: raise leaves nested calls and loops.
event e: int;
machine Main {
  start state S {
    entry {
      while (true) {
        deep(3);
        assert false;
      }
    }
    on e do (n: int) {
      assert n == 7;
      print "raised";
    }
  }
  fun deep(n: int) {
    if (n == 0) raise e, 7;
    deep(n - 1);
    assert false;
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: raised
