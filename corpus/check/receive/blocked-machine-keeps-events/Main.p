// Checker §2.9: while blocked nothing else is handled; it is handled afterwards.
event a;
event b;
machine Sender {
  start state S {
    entry (m: machine) {
      send m, b;
      send m, b;
      send m, a;
    }
  }
}
machine Main {
  var n: int;
  start state S {
    entry {
      new Sender(this);
      receive {
        case a: { assert n == 0; }
      }
    }
    on b do {
      n = n + 1;
      print "b";
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: b / b
