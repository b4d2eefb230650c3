event e;
event f;
spec Watch observes e {
  start state S {
    on e do { raise f; }
    ignore f;
  }
}
machine Main {
  start state S {
    entry { announce e; }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: ok
