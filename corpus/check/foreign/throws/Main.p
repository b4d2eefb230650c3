// Checker §2.17: an exception of a foreign function is a bug.
fun boom(): int;
machine Main {
  start state S {
    entry { assert boom() == 0; }
  }
}

//! check DefaultImpl: exception(foreign)
//! text DefaultImpl: Exception 'ForeignException' was thrown in Main(1) (state 'S', action 'Anon'): foreign function boom: boom
