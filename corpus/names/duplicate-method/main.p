machine M {
  fun f() { }
  fun f(x: int) { }
  start state S { }
}

//! error 3:3 duplicate-declaration 'f' duplicates declaration 'f' at main.p:2:3
