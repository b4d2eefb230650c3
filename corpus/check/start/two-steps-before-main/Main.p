// Checker §8.4: two decisions precede the first action of main.
machine Main {
  start state S {
    entry { assert false; }
  }
}

//! check DefaultImpl: assertion
//! steps DefaultImpl: 2
//! text DefaultImpl: Assertion Failed: Main.p:4:13
