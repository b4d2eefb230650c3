// Language §8.4: the start state is validated before the others.
event a: int;
machine A {
  state T { exit f; }
  start state S { exit f; }
  fun f(x: int) { }
}

//! error 5:3 exit-function-cannot-take-parameters
