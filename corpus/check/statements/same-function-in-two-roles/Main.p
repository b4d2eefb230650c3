// A function as entry, handler, transition and exit function.
event e;
machine Main {
  var n: int;
  start state A {
    entry note;
    exit note;
    on e goto B with note;
  }
  state B {
    entry {
      note();
      assert n == 4;
    }
    on e do note;
  }
  fun note() {
    n = n + 1;
    if (n == 1) send this, e;
    if (n == 4) send this, e;
    assert n <= 5;
  }
}

//! check DefaultImpl: ok
