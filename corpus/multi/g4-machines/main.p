// Appendix G, row 4.
machine Main { start state S { entry { var x: int; x = true; } } }
machine Two { start state S { entry { var x: int; x = nowhere; } } }
machine Three { start state S { entry { var x: int; x = 1 + "q"; } } }

//! error 2:56 type-mismatch
//! error 3:55 missing-declaration
//! error 4:59 bin-op-type-mismatch
//! strict 1
