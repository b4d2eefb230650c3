// Language §1.4: [Int] "." Int, blanks allowed, assembled by the parser.
fun f(): float {
  var x: float;
  x = 1.5 + .5 + 1 . 25 + 007.0;
  x = x - 1 .5;
  return x;
}
// "t.0.1" is two accesses, never a float.
fun g(t: ((int, bool), string)): bool { return t.0.1; }
fun h(t: ((int, bool), string)): bool { return t .0 . 1; }

//! ok
