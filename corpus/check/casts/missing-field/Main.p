// Checker §1.14: a named tuple of other fields; reading the one that is not there is F9.
machine Main {
  start state S {
    entry {
      var a: any;
      var t: (x: int, z: int);
      var n: int;
      a = (x = 1, y = 2);
      t = a as (x: int, z: int);
      n = t.z;
    }
  }
}

//! check DefaultImpl: exception(F9)
//! text DefaultImpl: Exception 'UnknownNamedTupleFieldAccess' was thrown in Main(1) (state 'S', action 'Anon'): Field z absent from NamedTuple with fields x,y
