// Checker §2.1: without tests every machine is bound, and no spec is attached.
event e;
spec Never observes e {
  start state S {
    on e do { assert false; }
  }
}
machine Other {
  start state S { }
}
machine Main {
  start state S {
    entry {
      new Other();
      announce e;
    }
  }
}

//! check DefaultImpl: ok
//! steps DefaultImpl: 4
