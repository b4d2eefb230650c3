// Checker §2.3: an event is removed before the Receive point; what arrives in between cannot overtake.
event a;
event b;
machine Main {
  start state S {
    entry {
      send this, a;
      send this, b;
    }
    on a do { print "a"; }
    on b do { print "b"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: a / b
//! steps DefaultImpl: 6
