// Checker §2.14: monitors and machines start afresh in each schedule.
event e;
spec Once observes e {
  var n: int;
  start state S {
    on e do {
      n = n + 1;
      assert n == 1;
    }
  }
}
machine Main {
  var k: int;
  start state S {
    entry {
      k = k + 1;
      assert k == 1;
      announce e;
    }
  }
}
test T [main=Main]: assert Once in { Main };

//! check T: ok
