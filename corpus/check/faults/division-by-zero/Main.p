machine Main {
  start state S {
    entry {
      var x, z: int;
      x = 1 / z;
    }
  }
}

//! check DefaultImpl: exception(F12)
//! text DefaultImpl: Exception 'DivideByZeroException' was thrown in Main(1) (state 'S', action 'Anon'): Attempted to divide by zero.
