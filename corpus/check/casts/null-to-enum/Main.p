enum E { X }
machine Main {
  start state S {
    entry {
      var a: any;
      var i: E;
      i = a as E;
    }
  }
}

//! check DefaultImpl: exception(F6)
