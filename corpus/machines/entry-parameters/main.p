// Language §8.4: the first problem ends the validation of a machine; others are still validated.
machine A {
  start state S { entry f; }
  state T { exit f; }
  fun f(x: int, y: int) { }
}
machine B {
  start state S { }
  state T { exit f; }
  fun f(x: int) { }
}

//! error 3:3 more-than-one-parameter-for-handlers entry, exit, do, and goto handlers take at most 1 parameter; function expects 2
//! error 9:3 exit-function-cannot-take-parameters exit handlers cannot take parameters; function expects 1
