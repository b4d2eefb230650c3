// Checker §2.17: monitors may call functions that have no effects.
event e: int;
fun twice(n: int): int { return n + n; }
spec Watch observes e {
  var sum: int;
  start state S {
    on e do add;
  }
  fun add(n: int) {
    sum = sum + twice(n);
    assert sum < 7;
  }
}
machine Main {
  start state S {
    entry {
      announce e, 1;
      announce e, 2;
      announce e, 3;
    }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: assertion
