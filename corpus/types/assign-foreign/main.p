// Language §4.4: a foreign type takes only itself; null does not go into it.
type F;
type G;
type F2 = F;
fun f(x: F, g: G, x2: F2) {
  x = x; x = x2; x2 = x;
  x = g;
  x = null;
}

//! error 7:7 type-mismatch got type: G, expected: F
//! error 8:7 type-mismatch got type: (no value), expected: F
