// Checker §2.13: the kind of the payload is checked, whoever observes.
event e: int;
machine Main {
  start state S {
    entry {
      var v: event;
      v = e;
      announce v, "text";
    }
  }
}

//! check DefaultImpl: exception(F10)
