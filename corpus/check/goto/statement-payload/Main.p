// Checker §2.6: the payload of a goto goes to the entry function, also to a named one, and no further.
event e: int;
machine Main {
  start state A {
    entry { goto B, 5; }
  }
  state B {
    entry enter;
    on e do handle;
  }
  fun enter(n: int) {
    assert n == 5;
    send this, e, 6;
  }
  fun handle(n: int) { assert n == 6; }
}

//! check DefaultImpl: ok
