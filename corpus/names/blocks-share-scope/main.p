// Language §3.1: blocks, loops and branches open no scope, so everything declared is visible.
fun f(b: bool): int {
  var x: int;
  if (b) { x = 1; } else { x = 2; }
  while (b) { x = x + 1; }
  return x;
}

//! ok
