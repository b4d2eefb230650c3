// Checker §2.3: a new machine runs when it is chosen, before or after what its creator does next.
machine Other {
  start state S {
    entry { print "other"; }
  }
}
machine Main {
  start state S {
    entry {
      new Other();
      new Other();
      print "main";
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: main / other / other
//! prints DefaultImpl: other / main / other
