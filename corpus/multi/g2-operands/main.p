// Appendix G, row 2.
machine Main {
  var x: int;
  start state S { entry { x = nowhere.p + elsewhere.q * "s"; } }
}

//! error 4:31 missing-declaration
//! error 4:43 missing-declaration
//! strict 1
