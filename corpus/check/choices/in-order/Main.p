// Checker §1.10, §1.12: several choices in one expression are drawn from left to right.
machine Main {
  start state S {
    entry {
      if ($ && $)
        print "both";
      else
        print "not both";
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: both
//! prints DefaultImpl: not both
//! steps DefaultImpl: 3..4
