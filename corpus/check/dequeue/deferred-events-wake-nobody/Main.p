// Checker §2.4, §2.16: an idle machine is not woken by what it defers; leftovers are no deadlock.
event a;
machine Main {
  start state S {
    entry { send this, a; }
    defer a;
  }
}

//! check DefaultImpl: ok
//! steps DefaultImpl: 3
