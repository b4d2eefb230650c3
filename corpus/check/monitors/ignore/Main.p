event e;
event f;
spec Watch observes e, f {
  start state S {
    ignore e;
    on f do { print "f"; }
  }
}
machine Main {
  start state S {
    entry {
      announce e;
      announce f;
    }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: ok
//! prints T: f
