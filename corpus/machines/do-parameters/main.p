event a: (int, int);
machine A {
  start state S { on a do f; }
  fun f(x: int, y: int) { }
}
machine B {
  start state S { on a goto S with f; }
  fun f(x: int, y: int, z: int) { }
}

//! error 3:22 more-than-one-parameter-for-handlers entry, exit, do, and goto handlers take at most 1 parameter; function expects 2
//! error 7:22 more-than-one-parameter-for-handlers entry, exit, do, and goto handlers take at most 1 parameter; function expects 3
