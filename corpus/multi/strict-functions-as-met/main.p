// Chapter 0: the methods of a machine in the order in which they are met, handlers at their item.
machine M {
  var x: int;
  fun first() { x = one; }
  start state S { entry { x = two; } }
  fun second() { x = three; }
}

//! error 4:21 missing-declaration
