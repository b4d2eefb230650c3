// Checker §2.9: an event sent to oneself just before is in the queue.
event a: int;
machine Main {
  start state S {
    entry {
      send this, a, 3;
      receive {
        case a: (n: int) { assert n == 3; }
      }
      print "after";
    }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: after
//! steps DefaultImpl: 4
