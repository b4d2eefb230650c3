// Checker §1.2: locals of a receive case start at their defaults each time the case is entered.
event e;
machine Main {
  start state S {
    entry {
      var i: int;
      send this, e;
      send this, e;
      while (i < 2) {
        receive {
          case e: {
            var n: int;
            assert n == 0;
            n = 7;
          }
        }
        i = i + 1;
      }
    }
  }
}

//! check DefaultImpl: ok
