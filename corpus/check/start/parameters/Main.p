// Checker §2.1: the parameters of the test are set before monitors are created.
param n: int;
param b: bool;
event e;
spec Watch observes e {
  start state S {
    entry { print format("monitor {0} {1}", n, b); }
  }
}
machine Main {
  start state S {
    entry { print format("main {0} {1}", n, b); }
  }
}
test param (n in [2, 1]) T [main=Main]: assert Watch in { Main };
test U [main=Main]: assert Watch in { Main };

//! check T___n_2: ok
//! prints T___n_2: monitor 2 False / main 2 False
//! check T___n_1: ok
//! prints T___n_1: monitor 1 False / main 1 False
//! check U: ok
//! prints U: monitor 0 False / main 0 False
