machine Main {
  start state S {
    entry {
      var e: event;
      announce e;
    }
  }
}

//! check DefaultImpl: null-event
//! text DefaultImpl: Incorrect use of announce by Machine Main(1) in state S. Machine cannot announce a null event
