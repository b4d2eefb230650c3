// Checker §2.9: break leaves the receive only, continue continues the loop around it.
event e: int;
machine Main {
  start state S {
    entry {
      var i, n: int;
      while (i < 4) {
        send this, e, i;
        i = i + 1;
      }
      i = 0;
      while (i < 4) {
        i = i + 1;
        receive {
          case e: (x: int) {
            if (x == 1) break;
            if (x == 2) continue;
            n = n + 1;
          }
        }
        n = n + 10;
      }
      assert n == 32;
    }
  }
}

//! check DefaultImpl: ok
