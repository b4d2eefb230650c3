machine Leaf {
  start state S { }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Leaf();
      assert m == null, "a" + format("b{0}", format("c{0}", m));
    }
  }
}

//! check DefaultImpl: assertion
//! text DefaultImpl: Assertion Failed: Main.p:9:7 abcLeaf(2)
