machine Main {
  start state S {
    entry {
      var m: map[any, int];
      var a: any;
      m -= a;
    }
  }
}

//! check DefaultImpl: exception(F7)
