// Checker §2.2: a number that becomes part of a value is the one that the creation gave.
machine Leaf {
  start state S { }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      var names: set[string];
      var i: int;
      while (i < 3) {
        m = new Leaf();
        names += (format("{0}", m));
        i = i + 1;
      }
      assert "Leaf(2)" in names && "Leaf(3)" in names && "Leaf(4)" in names;
    }
  }
}

//! check DefaultImpl: ok
