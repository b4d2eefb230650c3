// Checker §2.9: the first awaited event in queue order, whatever the state says of it; others stay.
event a;
event b;
event c;
machine Main {
  start state S {
    entry {
      send this, a;
      send this, b;
      send this, c;
      receive {
        case c: { print "c"; }
        case b: { print "b"; }
      }
    }
    ignore b, c;
    on a do { print "a"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: b / a
