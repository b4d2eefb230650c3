// Language §8.1: fields have no initialisers and are visible in every function of the machine.
machine A {
  fun f(): int { return x + y.a; }
  var x: int;
  start state S { entry { x = f(); y.a = x; } }
  var y: (a: int, b: bool);
}

//! ok
