// Language §2.5: assume parses and type-checks like assert in ordinary programs.
fun f(x: int) {
  assume x > 0;
  assume x > 0, "positive";
}

//! ok
