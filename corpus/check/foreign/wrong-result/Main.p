// Checker §2.17: what comes back is checked against the declared type.
fun lie(): int;
machine Main {
  start state S {
    entry { assert lie() == 1; }
  }
}

//! check DefaultImpl: exception(foreign)
