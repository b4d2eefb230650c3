// Checker §2.12: the event is looked at first.
machine Main {
  start state S {
    entry {
      var e: event;
      var m: machine;
      send m, e;
    }
  }
}

//! check DefaultImpl: null-event
