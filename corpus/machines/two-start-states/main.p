machine A {
  start state S { }
  state T { }
  start state U { }
}

//! error 4:3 duplicate-start-state state 'U' tries to replace start state 'S' in machine 'A'
