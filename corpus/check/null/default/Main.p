// Checker §2.10: `on null` fires when nothing is queued, and keeps the machine running.
event e;
machine Main {
  var n: int;
  start state S {
    on null do {
      n = n + 1;
      if (n == 3) goto T;
    }
  }
  state T { }
}

//! check DefaultImpl: ok
//! steps DefaultImpl: 8
