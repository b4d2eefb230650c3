// Checker §2.14: a monitor sees only machines of the module that its assert wraps.
event e: int;
spec Watch observes e {
  start state S {
    on e do (n: int) { print format("{0}", n); }
  }
}
machine Inside {
  start state S {
    entry { announce e, 1; }
  }
}
machine Main {
  start state S {
    entry {
      announce e, 2;
      new Inside();
    }
  }
}
test Outer [main=Main]: assert Watch in { Main, Inside };
test Inner [main=Main]: (union { Main }, (assert Watch in { Inside }));

//! check Outer: ok
//! prints Outer: 2 / 1
//! check Inner: ok
//! prints Inner: 1
