machine M {
  var x: int;
  var y, x: bool;
  start state S { }
}

//! error 3:10 duplicate-declaration 'x' duplicates declaration 'x' at main.p:2:7
