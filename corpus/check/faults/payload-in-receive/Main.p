event e: int;
machine Main {
  start state S {
    entry {
      var v: event;
      v = e;
      send this, v, true;
      receive {
        case e: (x: int) { }
      }
    }
  }
}

//! check DefaultImpl: exception(F10)
