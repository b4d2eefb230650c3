machine M {
  start state S { }
  state S { }
}

//! error 3:3 duplicate-declaration 'S' duplicates declaration 'S' at main.p:2:3
