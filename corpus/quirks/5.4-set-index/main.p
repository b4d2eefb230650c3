// Indexing a set by position is legal as a value only.
fun f(s: set[string]): string {
  s[0] = "x";
  return s[0];
}

//! error 3:3 type-mismatch got type: set[string], expected: sequence, map
