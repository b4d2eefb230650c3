// Language §4.4: event takes event and null only.
event e;
fun f(v: e, a: any) {
  var x: event;
  x = e; x = halt; x = null;
  x = v;
  x = a;
}

//! error 6:7 type-mismatch got type: e, expected: event
//! error 7:7 type-mismatch got type: any, expected: event
