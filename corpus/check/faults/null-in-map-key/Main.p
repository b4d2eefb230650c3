machine Main {
  start state S {
    entry {
      var m: map[any, int];
      var a: any;
      m[a] = 1;
    }
  }
}

//! check DefaultImpl: exception(F7)
//! text DefaultImpl: Exception 'ArgumentNullException' was thrown in Main(1) (state 'S', action 'Anon'): Value cannot be null. (Parameter 'key')
