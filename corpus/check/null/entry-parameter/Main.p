// Checker §2.10: the default event has no payload.
machine Main {
  start state S {
    on null goto T;
  }
  state T {
    entry (a: any) { assert a == null; }
  }
}

//! check DefaultImpl: ok
