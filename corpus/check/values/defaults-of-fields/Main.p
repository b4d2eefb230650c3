// Checker §1.2: fields get their defaults once, when the machine is created.
event e;
machine Main {
  var n: int;
  start state A {
    entry {
      n = 1;
      goto B;
    }
  }
  state B {
    entry { assert n == 1; }
  }
}

//! check DefaultImpl: ok
