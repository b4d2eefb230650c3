// Checker §2.17: the message follows the place after a space; braces are shown as they are.
machine Main {
  start state S {
    entry {
      var s: string;
      s = "}}";
      assert 1 == 2, format("{{{0}}} {1}", 3, s);
    }
  }
}

//! check DefaultImpl: assertion
//! text DefaultImpl: Assertion Failed: Main.p:7:7 {3} }
