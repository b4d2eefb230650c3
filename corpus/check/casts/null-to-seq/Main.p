// Checker §1.11: null passes to a sequence; the first use faults.
machine Main {
  start state S {
    entry {
      var a: any;
      var s: seq[int];
      s = a as seq[int];
      assert sizeof(s) == 0;
    }
  }
}

//! check DefaultImpl: exception(F6)
