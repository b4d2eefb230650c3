machine Main {
  start state S {
    entry {
      receive {
        case null: { }
      }
    }
  }
}

//! check DefaultImpl: deadlock
//! text DefaultImpl: Deadlock detected. Main(1) is waiting to receive an event, but no other controlled tasks are enabled.
