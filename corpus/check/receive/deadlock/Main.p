// Checker §2.16: nobody can act and somebody waits in a receive; names by number.
event e;
machine Other {
  start state S {
    entry {
      receive {
        case e: { }
      }
    }
  }
}
machine Main {
  start state S {
    entry {
      new Other();
      new Other();
      receive {
        case e: { }
      }
    }
  }
}

//! check DefaultImpl: deadlock
//! text DefaultImpl: Deadlock detected. Main(1), Other(2) and Other(3) are waiting to receive an event, but no other controlled tasks are enabled.
