machine Main {
  start state S {
    entry {
      var x: int;
      x = choose(default(set[int]));
    }
  }
}

//! check DefaultImpl: choose
//! text DefaultImpl: Incorrect use of choose by Machine Main(1) in state S. Trying to choose from an empty set!
