// Language §6.3.
type T = int;
machine M {
  var field: int;
  start state S {
    entry {
      var s: seq[int]; var t: set[T]; var m: map[string, bool]; var k: string; var b: bool; var i: T; var a: any;
      foreach (field in s) { } foreach (i in s) { } foreach (i in t) { } foreach (k in keys(m)) { } foreach (b in values(m)) { }
      foreach (nope in s) { b = 1; }
      foreach (k in m) { b = 1; }
      foreach (k in s) { }
      foreach (a in s) { }
    }
  }
}

//! error 9:16 missing-declaration could not find foreach iterator variable 'nope'
//! error 9:33 type-mismatch got type: int, expected: bool
//! error 10:21 type-mismatch got type: map[string,bool], expected: set, sequence
//! error 10:30 type-mismatch got type: int, expected: bool
//! error 11:16 type-mismatch got type: string, expected: int
//! error 12:16 type-mismatch got type: any, expected: int
