// Checker §1.11: null where an int is needed is F6.
machine Main {
  start state S {
    entry {
      var a: any;
      var i: int;
      i = a as int;
    }
  }
}

//! check DefaultImpl: exception(F6)
