machine Main {
  start state S {
    entry {
      var a: any;
      var t: (int, int);
      t = a as (int, int);
      assert t.0 == 0;
    }
  }
}

//! check DefaultImpl: exception(F6)
