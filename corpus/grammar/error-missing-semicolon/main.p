// Language §2.9: one missing ";" is one error, and the rest is still analysed.
event a
event b;
fun f(): int {
  var x: int;
  x = 1
  x = 2;
  return x;
}

//! error 3:1 syntax
//! error 7:3 syntax
