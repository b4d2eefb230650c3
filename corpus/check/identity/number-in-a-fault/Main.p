// Checker §2.2: the text of a fault shows the number too.
machine Leaf {
  start state S { }
}
machine Main {
  start state S {
    entry {
      var m: map[machine, int];
      var i: int;
      i = m[new Leaf()];
    }
  }
}

//! check DefaultImpl: exception(F5)
//! text DefaultImpl: Exception 'KeyNotFoundException' was thrown in Main(1) (state 'S', action 'Anon'): The given key 'Leaf(2)' was not present in the dictionary.
