event e;
machine Main {
  start state S {
    entry {
      var m: machine;
      send m, e;
    }
  }
}

//! check DefaultImpl: null-target
//! text DefaultImpl: Target in send cannot be null. Machine Main(1) trying to send event e to null target in state S.
