// Checker §2.7: exit, transition function, entry; self transitions too.
event e: int;
machine Main {
  start state A {
    entry {
      print "in A";
      raise e, 1;
    }
    exit { print "out A"; }
    on e goto A2 with (n: int) { print "with"; }
  }
  state A2 {
    entry (n: int) {
      print format("in A2 {0}", n);
      if (n < 3) goto A2, n + 1;
      goto B;
    }
    exit { print "out A2"; }
  }
  state B {
    entry { print "in B"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: in A / out A / with / in A2 1 / out A2 / in A2 2 / out A2 / in A2 3 / out A2 / in B
