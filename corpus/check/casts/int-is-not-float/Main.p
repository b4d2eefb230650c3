machine Main {
  start state S {
    entry {
      var a: any;
      var f: float;
      a = 3;
      f = a as float;
    }
  }
}

//! check DefaultImpl: exception(F10)
