// Checker §2.7: exit functions cannot raise; here nothing does.
event e;
machine Main {
  start state S {
    entry { raise e; }
    on e goto T with { send this, e; }
    exit { send this, e; }
  }
  state T {
    on e do { print "e"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: e / e
