machine Main {
  start state S {
    entry {
      var s: seq[int];
      s += (1, 5);
    }
  }
}

//! check DefaultImpl: exception(F1)
//! text DefaultImpl: Exception 'ArgumentOutOfRangeException' was thrown in Main(1) (state 'S', action 'Anon'): Index must be within the bounds of the List. (Parameter 'index')
