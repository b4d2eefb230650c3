machine Main {
  start state S {
    entry {
      var e: event;
      send this, e;
    }
  }
}

//! check DefaultImpl: null-event
//! text DefaultImpl: Machine cannot send a null event. Machine Main(1) trying to send null event in state S.
