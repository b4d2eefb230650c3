machine Main {
  start state S {
    entry { send this, halt; }
    defer halt;
    on null goto T;
  }
  state T {
    exit { print "exit"; }
  }
}

//! check DefaultImpl: ok
//! prints DefaultImpl: exit
