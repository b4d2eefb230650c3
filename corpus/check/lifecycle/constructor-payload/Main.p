// Checker §2.3: the payload of a creation goes to the entry of the start state.
machine Pair {
  start state S {
    entry (p: (a: machine, b: int)) { assert p.b == 3 && p.a != this; }
  }
}
machine Main {
  start state S {
    entry { new Pair((a = this, b = 3)); }
  }
}

//! check DefaultImpl: ok
//! steps DefaultImpl: 4
