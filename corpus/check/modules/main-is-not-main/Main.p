// The first machine is the one that the test names.
machine Main {
  start state S {
    entry { print "Main"; }
  }
}
machine Other {
  start state S {
    entry { print "Other"; }
  }
}
test T [main=Other]: { Other, Main };

//! check T: ok
//! prints T: Other
