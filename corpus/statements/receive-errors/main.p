event a: int;
event b;
fun f() {
  receive {
    case nope: { }
    case a: { }
  }
  receive {
    case b: { }
    case b: { }
  }
  receive { case a: (x: bool) { } }
  receive { case b: { return 1; } }
}

//! error 5:10 missing-declaration could not find event 'nope'
//! error 6:13 type-mismatch got type: int, expected: (no value)
//! error 10:10 duplicate-receive-case event 'b' appears twice in receive statement
//! error 12:21 type-mismatch got type: int, expected: bool
//! error 13:23 type-mismatch got type: int, expected: (no value)
