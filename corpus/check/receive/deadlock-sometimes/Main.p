// Checker §2.16: a deadlock that depends on the schedule.
event e;
event f;
machine Other {
  start state S {
    entry (m: machine) { send m, e; }
  }
}
machine Third {
  start state S {
    entry (m: machine) { send m, f; }
  }
}
machine Main {
  start state S {
    entry {
      new Other(this);
      new Third(this);
      receive {
        case e: { }
        case f: {
          receive {
            case f: { }
          }
        }
      }
    }
    ignore e, f;
  }
}

//! check DefaultImpl: ok | deadlock
