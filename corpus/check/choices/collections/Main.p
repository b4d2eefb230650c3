// Checker §1.12: elements of sequences and sets, keys of maps.
machine Main {
  start state S {
    entry {
      var s: seq[string];
      var t: set[int];
      var m: map[string, int];
      s += (0, "a");
      s += (1, "b");
      t += (7);
      m["k"] = 1;
      m["l"] = 2;
      print format("{0}{1}{2}", choose(s), choose(t), choose(m));
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: a7k
//! prints DefaultImpl: a7l
//! prints DefaultImpl: b7k
//! prints DefaultImpl: b7l
