// Checker §2.17: several arguments are one tuple, for new, send, raise and announce.
event e: (int, string);
spec Watch observes e {
  start state S {
    on e do (p: (int, string)) { assert p.1 == "x"; }
  }
}
machine Other {
  start state S {
    entry (p: (int, bool)) { assert p == (1, true); }
  }
}
machine Main {
  start state A {
    entry {
      new Other(1, true);
      announce e, 1, "x";
      send this, e, 2, "x";
      raise e, 3, "x";
    }
    on e goto B;
  }
  state B {
    entry (p: (int, string)) { assert p == (3, "x"); }
    on e do (p: (int, string)) { assert p == (2, "x"); }
  }
}
test T [main=Main]: assert Watch in { Main, Other };

//! check T: ok
