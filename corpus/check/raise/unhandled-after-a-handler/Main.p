event e;
event f;
machine Main {
  start state S {
    entry { raise e; }
    on e do { raise f; }
  }
}

//! check DefaultImpl: unhandled-event
//! text DefaultImpl: Main(1) received event 'PImplementation.f' that cannot be handled.
