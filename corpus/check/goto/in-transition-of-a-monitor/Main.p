// Checker §2.14: goto payloads work in monitors as in machines.
event e: int;
spec Watch observes e {
  start state A {
    on e do (n: int) { goto B, (n, "x"); }
  }
  state B {
    entry (p: (int, string)) { assert p == (3, "x"); }
    ignore e;
  }
}
machine Main {
  start state S {
    entry {
      announce e, 3;
      announce e, 4;
    }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: ok
