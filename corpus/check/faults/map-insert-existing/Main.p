// Checker §1.9: `+=` of a key that is there is an error.
machine Main {
  start state S {
    entry {
      var m: map[string, int];
      m["k"] = 1;
      m += ("k", 2);
    }
  }
}

//! check DefaultImpl: exception(F4)
//! text DefaultImpl: Exception 'ArgumentException' was thrown in Main(1) (state 'S', action 'Anon'): An item with the same key has already been added. Key: k
