event e;
spec A observes e {
  start hot state S {
    on e goto C;
  }
  cold state C { }
}
machine Main {
  start state S {
    entry {
      var i: int;
      while (i < 6) {
        if ($)
          i = i + 1;
        else
          i = i + 1;
      }
      announce e;
    }
  }
}
test T [main=Main]: assert A in { Main };

//! limits temperature=8
//! check T: ok
