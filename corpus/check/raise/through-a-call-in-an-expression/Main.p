// Checker §2.8: what a raise cuts short has no effect.
event e;
machine Main {
  var n: int;
  start state S {
    entry {
      helper();
      n = 5;
    }
    on e do { assert n == 1; }
  }
  fun helper() {
    n = 1;
    raise e;
  }
}

//! check DefaultImpl: ok
