// Checker §2.15: a failure after a send leaves the receiver no chance to fail first.
event e;
machine Other {
  start state S {
    on e do { assert false, "receiver"; }
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Other();
      send m, e;
      assert false, "sender";
    }
  }
}

//! check DefaultImpl: assertion
//! text DefaultImpl: Assertion Failed: Main.p:14:7 sender
