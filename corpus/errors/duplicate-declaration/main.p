event e;
machine M {
  fun f() { }
  start state S { }
  fun f() { }
}

//! error 5:3 duplicate-declaration 'f' duplicates declaration 'f' at main.p:3:3
