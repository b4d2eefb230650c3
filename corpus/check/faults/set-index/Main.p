machine Main {
  start state S {
    entry {
      var s: set[int];
      var i: int;
      s += (4);
      i = s[1];
    }
  }
}

//! check DefaultImpl: exception(F3)
//! text DefaultImpl: Exception 'ArgumentOutOfRangeException' was thrown in Main(1) (state 'S', action 'Anon'): Specified argument was out of the range of valid values. (Parameter 'index')
