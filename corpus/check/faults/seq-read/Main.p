machine Main {
  start state S {
    entry {
      var s: seq[int];
      var i: int;
      s += (0, 1);
      i = s[1];
    }
  }
}

//! check DefaultImpl: exception(F2)
//! text DefaultImpl: Exception 'ArgumentOutOfRangeException' was thrown in Main(1) (state 'S', action 'Anon'): Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')
