event e: int;
machine Main {
  start state S {
    entry {
      var v: event;
      v = e;
      send this, v;
    }
    on e do (x: int) { }
  }
}

//! check DefaultImpl: exception(F6)
