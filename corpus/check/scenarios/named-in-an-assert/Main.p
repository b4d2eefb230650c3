// Checker §2.14: a scenario that is named in an assert sees only what that wraps, once.
event e: int;
scenario Seen observes e {
  start state S {
    on e do (n: int) { print format("{0}", n); }
  }
  cold state C { }
}
machine Other {
  start state S {
    entry { announce e, 2; }
  }
}
machine Main {
  start state S {
    entry {
      announce e, 1;
      new Other();
    }
  }
}
test T [main=Main]: (union { Main }, (assert Seen in { Other }));

//! check T: ok
//! prints T: 2
