machine Main {
  start state S {
    entry {
      var m: map[(int, string), int];
      var i: int;
      i = m[(1, "x")];
    }
  }
}

//! check DefaultImpl: exception(F5)
//! text DefaultImpl: Exception 'KeyNotFoundException' was thrown in Main(1) (state 'S', action 'Anon'): The given key '<1,x,>' was not present in the dictionary.
