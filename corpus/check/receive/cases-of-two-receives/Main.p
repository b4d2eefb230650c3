// Checker §2.4: an event that is not awaited stays in the queue of a blocked machine.
event a;
event b;
machine Sender {
  start state S {
    entry (m: machine) {
      send m, a;
      send m, b;
      send m, a;
    }
  }
}
machine Main {
  start state S {
    entry {
      new Sender(this);
      receive {
        case b: { }
      }
      receive {
        case a: { print "a"; }
      }
      receive {
        case a: { print "a"; }
      }
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: a / a
