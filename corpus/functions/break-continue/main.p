// Language §12.2.
fun f(b: bool, s: seq[int]) {
  var i: int;
  while (b) { if (b) { break; } continue; }
  foreach (i in s) { { { break; } } }
  while (b) break;
}

//! ok
