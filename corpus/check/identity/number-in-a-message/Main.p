// Checker §2.2: an assertion's message shows the number that the creation has given.
machine Other {
  start state S { }
}
machine Main {
  start state S {
    entry {
      var m, n: machine;
      m = new Other();
      n = new Other();
      assert m == n, format("{0} {1} {2}", m, n, (n,));
    }
  }
}

//! check DefaultImpl: assertion
//! text DefaultImpl: Assertion Failed: Main.p:11:7 Other(2) Other(3) <Other(3),>
