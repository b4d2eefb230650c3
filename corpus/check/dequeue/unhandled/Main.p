// Checker §2.5, §2.6: an event without a handler is dequeued, and is a bug.
event a;
machine Main {
  start state S {
    entry { send this, a; }
  }
}

//! check DefaultImpl: unhandled-event
//! text DefaultImpl: Main(1) received event 'PImplementation.a' that cannot be handled.
