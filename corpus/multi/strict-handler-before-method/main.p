machine M {
  var x: int;
  start state S { entry { x = two; } }
  fun first() { x = one; }
}

//! error 3:31 missing-declaration could not find name 'two'
