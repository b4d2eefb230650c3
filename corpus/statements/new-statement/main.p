machine M { start state S { entry (x: int) { } } }
fun f() {
  new M(1);
  new M(true);
  new Nope(1);
}

//! error 4:3 type-mismatch got type: bool, expected: int
//! error 5:7 missing-declaration could not find interface 'Nope'
