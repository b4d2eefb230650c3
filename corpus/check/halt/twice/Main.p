// Checker §2.11: a second halt to a halted machine is lost.
machine Other {
  start state S { }
}
machine Main {
  start state S {
    entry {
      var m: machine;
      m = new Other();
      send m, halt;
      send m, halt;
    }
  }
}

//! check DefaultImpl: ok
