// Appendix G, row 5.
machine Main {
  var x: int;
  start state S { }
  fun a() { x = true; }
  fun b() { x = nowhere; }
  fun c() { x = 1 + "q"; }
}

//! error 5:17 type-mismatch
//! error 6:17 missing-declaration
//! error 7:19 bin-op-type-mismatch
//! strict 1
