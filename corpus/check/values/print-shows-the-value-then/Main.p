// Checker §1.3: a print shows what the value was when the statement ran, even after a later change.
event e;
machine Sink {
  start state S {
    ignore e;
  }
}
machine Main {
  start state S {
    entry {
      var s: seq[int];
      var m: machine;
      m = new Sink();
      s += (0, 1);
      send m, e;
      print format("{0}", s);
      s += (1, 2);
      send m, e;
      print format("{0} {1}", s, m);
      s[0] = 5;
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: (1) / (1, 2) Sink(2)
