// Checker §2.11: halting runs the exit function, and drops what is queued.
event e;
machine Main {
  start state S {
    entry {
      send this, e;
      send this, e;
      raise halt;
    }
    exit { print "exit"; }
    on e do { assert false; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: exit
