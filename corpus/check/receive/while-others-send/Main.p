// Checker §2.9: what is in the queue when the receive looks is taken in queue order, later events are handed over.
event a: int;
event b: int;
machine Sender {
  start state S {
    entry (p: (machine, int)) {
      if (p.1 == 1)
        send p.0, a, 1;
      else
        send p.0, b, 2;
    }
  }
}
machine Main {
  start state S {
    entry {
      new Sender(this, 1);
      new Sender(this, 2);
      receive {
        case a, b: (n: int) { print format("{0}", n); }
      }
      receive {
        case a, b: (n: int) { print format("{0}", n); }
      }
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: 1 / 2
//! prints DefaultImpl: 2 / 1
