// Checker §1.9: adding what is there already keeps the old element (here: minus zero stays).
machine Main {
  start state S {
    entry {
      var s: set[float];
      var z: float;
      s += (-z);
      s += (z);
      print format("{0}", s);
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: (<-0>)
