// Checker §2.2: a number that is sent in a text.
event e: string;
machine Leaf {
  start state S { }
}
machine Sink {
  start state S {
    on e do (s: string) { print s; }
  }
}
machine Main {
  start state S {
    entry {
      var k, m: machine;
      k = new Sink();
      m = new Leaf();
      send k, e, format("{0}", m);
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: Leaf(3)
