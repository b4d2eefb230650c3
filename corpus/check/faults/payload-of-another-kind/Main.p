// Checker §1.15: through an event variable any payload may be attached; it is checked when bound.
event e: int;
machine Main {
  start state S {
    entry {
      var v: event;
      v = e;
      send this, v, "text";
    }
    on e do (x: int) { }
  }
}

//! check DefaultImpl: exception(F10)
