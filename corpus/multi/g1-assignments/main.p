// Appendix G, row 1.
event E;
machine Main {
  var x: int; var b: bool;
  start state S { entry {
    x = false; b = nowhere; x = x + "q"; send this, E, (7, 8);
  } ignore E; }
}

//! error 6:9 type-mismatch got type: bool, expected: int
//! error 6:20 missing-declaration could not find name 'nowhere'
//! error 6:35 bin-op-type-mismatch
//! error 6:42 type-mismatch got type: (int,int), expected: (no value)
//! strict 1
