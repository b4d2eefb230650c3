machine Main {
  start state S {
    entry {
      var m: map[any, int];
      var a: any;
      var b: bool;
      b = a in m;
    }
  }
}

//! check DefaultImpl: exception(F7)
