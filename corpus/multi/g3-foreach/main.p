// Appendix G, row 3.
machine Main {
  var x: int; var b: bool;
  start state S { entry { var xs: seq[int]; var i: int; foreach (i in xs) { x = nowhere; b = "s"; } } }
}

//! error 4:81 missing-declaration
//! error 4:94 type-mismatch
//! strict 1
