// Checker §2.14: exit, transition function, entry; goto with a payload.
event e: int;
spec Watch observes e {
  start state A {
    exit { print "out A"; }
    on e goto B with (n: int) { print format("with {0}", n); }
  }
  state B {
    entry (n: int) {
      print format("in B {0}", n);
      goto C, n + 1;
    }
    exit { print "out B"; }
  }
  state C {
    entry (n: int) { print format("in C {0}", n); }
    on e goto A;
  }
}
machine Main {
  start state S {
    entry {
      announce e, 1;
      announce e, 2;
      print "main";
    }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: ok
//! prints T: out A / with 1 / in B 1 / out B / in C 2 / main
