machine Main {
  start state S {
    entry { raise halt; }
    on halt goto T;
  }
  state T {
    entry { print "T"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: T
