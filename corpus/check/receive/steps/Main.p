// Checker §2.15: a receive that is satisfied at once has a Receive point, one that blocks a Join point.
event a;
event b;
machine Sender {
  start state S {
    entry (m: machine) { send m, b; }
  }
}
machine Main {
  start state S {
    entry {
      send this, a;
      receive {
        case a: { }
      }
      new Sender(this);
      receive {
        case b: { }
      }
    }
  }
}

//! check DefaultImpl: ok
//! steps DefaultImpl: 8
