// Checker §1.5: the least integer divided by −1.
machine Main {
  start state S {
    entry {
      var x, i: int;
      x = 1;
      while (i < 63) {
        x = x * 2;
        i = i + 1;
      }
      i = x / (0 - 1);
    }
  }
}

//! check DefaultImpl: exception(F13)
//! text DefaultImpl: Exception 'OverflowException' was thrown in Main(1) (state 'S', action 'Anon'): Arithmetic operation resulted in an overflow.
