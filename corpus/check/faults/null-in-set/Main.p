machine Main {
  start state S {
    entry {
      var s: set[machine];
      var m: machine;
      s += (m);
    }
  }
}

//! check DefaultImpl: exception(F8)
//! text DefaultImpl: Exception 'NullReferenceException' was thrown in Main(1) (state 'S', action 'Anon'): Object reference not set to an instance of an object.
