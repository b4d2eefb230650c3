// Language §6.9: each event of a case gets its own copy of the handler.
event a;
event b;
fun f() {
  var x: int;
  receive { case a, b: { x = true; } }
}

//! error 6:30 type-mismatch got type: bool, expected: int
//! error 6:30 type-mismatch got type: bool, expected: int
