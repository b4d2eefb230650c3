// Checker §2.17: monitors may call foreign functions.
event e: int;
fun twice(n: int): int;
spec Watch observes e {
  start state S {
    on e do (n: int) { assert twice(n) == 6; }
  }
}
machine Main {
  start state S {
    entry { announce e, 3; }
  }
}
test T [main=Main]: assert Watch in { Main };

//! check T: ok
