// Checker §2.1: parameters can be read everywhere, also by monitors and functions.
param size: int;
param flag: bool;
event e: int;
fun limit(): int { return size + 1; }
spec Watch observes e {
  start state S {
    on e do (n: int) { assert n <= size; }
  }
}
machine Main {
  start state S {
    entry {
      var i: int;
      while (i < limit()) {
        announce e, i;
        i = i + 1;
      }
      assert !flag || size == 2;
    }
  }
}
test param (size in [1, 2], flag in [true, false]) T [main=Main]: assert Watch in { Main };

//! check T___size_1__flag_true: assertion
//! check T___size_2__flag_true: ok
//! check T___size_1__flag_false: ok
//! check T___size_2__flag_false: ok
