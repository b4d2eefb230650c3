// Appendix G, row 6.
machine Main {
  var m: machine;
  start state S { entry { m = new NoSuch(nowhere, elsewhere); } }
}

//! error 4:35 missing-declaration could not find interface 'NoSuch'
//! error 4:42 missing-declaration
//! error 4:51 missing-declaration
//! strict 1
