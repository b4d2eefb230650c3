// Checker §2.2: numbers are given when the creation happens, in the order of the schedule.
machine Leaf {
  start state S { }
}
machine Node {
  start state S {
    entry {
      var m: machine;
      m = new Leaf();
      print format("{0}", m);
    }
  }
}
machine Main {
  start state S {
    entry {
      new Node();
      new Node();
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: Leaf(3) / Leaf(5)
//! prints DefaultImpl: Leaf(4) / Leaf(5)
