event e: int;
spec Small observes e {
  start state S {
    on e do (n: int) { assert n < 2, format("{0} is large", n); }
  }
}
machine Main {
  start state S {
    entry {
      send this, e, 1;
      send this, e, 2;
    }
    ignore e;
  }
}
test T [main=Main]: assert Small in { Main };

//! check T: assertion
//! text T: Assertion Failed: Main.p:4:24 2 is large
