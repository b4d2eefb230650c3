// Checker §1.15: a raised event with a payload of another kind.
event e: int;
machine Main {
  start state S {
    entry {
      var v: event;
      v = e;
      raise v, "text";
    }
    on e do (n: int) { }
  }
}

//! check DefaultImpl: exception(F10)
