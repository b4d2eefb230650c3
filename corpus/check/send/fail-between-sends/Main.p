// Checker §2.15: between two sends the receiver may run.
event e;
event f;
machine Other {
  start state S {
    on e do { assert false, "receiver"; }
    on f do { }
  }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Other();
      send m, e;
      send m, f;
      assert false, "sender";
    }
  }
}

//! check DefaultImpl: assertion
//! text DefaultImpl: Assertion Failed: Main.p:6:15 receiver
//! text DefaultImpl: Assertion Failed: Main.p:17:7 sender
