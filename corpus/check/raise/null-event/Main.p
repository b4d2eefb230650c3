// Checker §2.8: a null event variable.
machine Main {
  start state S {
    entry {
      var e: event;
      raise e;
    }
  }
}

//! check DefaultImpl: null-event
//! text DefaultImpl: Main(1) is raising a null event in state S
