// Appendix G, row 7.
fun two(a: int, b: int): int { return a; }
machine Main {
  var x: int;
  start state S { entry { x = two(nowhere); x = two(elsewhere, "s"); } }
}

//! error 5:31 incorrect-argument-count
//! error 5:35 missing-declaration
//! error 5:53 missing-declaration
//! error 5:64 type-mismatch
//! strict 1
