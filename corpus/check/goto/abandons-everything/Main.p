// Checker §2.8: goto leaves nested calls, and nothing after it runs.
machine Main {
  start state A {
    entry {
      jump();
      assert false;
    }
  }
  state B {
    entry { print "B"; }
  }
  fun jump() {
    while (true) { goto B; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: B
