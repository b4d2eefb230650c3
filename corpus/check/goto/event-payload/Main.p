// Checker §2.7: both the transition and the entry function get the payload of the event.
event e: int;
machine Main {
  start state A {
    entry { send this, e, 4; }
    on e goto B with check;
  }
  state B {
    entry check;
  }
  fun check(n: int) { assert n == 4; }
}

//! check DefaultImpl: ok
