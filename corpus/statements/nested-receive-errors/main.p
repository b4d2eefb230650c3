// Language §6.9: errors in nested cases are reported once for each event of the outer case.
event a;
event b;
fun f() {
  var x: int;
  receive { case a, b: { receive { case a: { x = true; } } } }
}

//! error 6:50 type-mismatch
//! error 6:50 type-mismatch
