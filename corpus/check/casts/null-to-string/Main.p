machine Main {
  start state S {
    entry {
      var a: any;
      var s: string;
      s = a as string;
    }
  }
}

//! check DefaultImpl: exception(F6)
