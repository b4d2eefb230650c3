fun f(a: any, i: int, e: event) {
  var x: machine;
  x = a;
  x = i;
  x = e;
}

//! error 3:7 type-mismatch got type: any, expected: machine
//! error 4:7 type-mismatch got type: int, expected: machine
//! error 5:7 type-mismatch got type: event, expected: machine
