// Checker §2.10, §2.11: a machine under `on null` can be halted.
machine Spinner {
  start state S {
    on null do { }
    exit { print "exit"; }
  }
}
machine Main {
  start state S {
    entry { send new Spinner(), halt; }
  }
}

//! limits steps=400
//! check DefaultImpl: ok
//! prints DefaultImpl: exit
