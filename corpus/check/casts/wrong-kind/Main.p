// Checker §1.11: another kind is F10.
machine Main {
  start state S {
    entry {
      var a: any;
      var i: int;
      a = "three";
      i = a as int;
    }
  }
}

//! check DefaultImpl: exception(F10)
