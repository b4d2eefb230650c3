// Checker §2.14: a raised event is processed at once, recursively.
event e: int;
spec Watch observes e {
  start state S {
    on e do (n: int) {
      print format("{0}", n);
      if (n > 0) raise e, n - 1;
    }
  }
}
machine Main {
  start state S {
    entry {
      announce e, 2;
      print "main";
    }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: ok
//! prints T: 2 / 1 / 0 / main
