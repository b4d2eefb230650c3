// Checker §2.9: case bodies see and change the variables of the function; parameters are their own.
event e: int;
machine Main {
  start state S {
    entry {
      var n, i: int;
      var s: seq[int];
      while (i < 3) {
        send this, e, i;
        i = i + 1;
      }
      i = 0;
      while (i < 3) {
        receive {
          case e: (x: int) {
            n = n + x;
            s += (sizeof(s), x);
          }
        }
        i = i + 1;
      }
      assert n == 3 && sizeof(s) == 3 && s[2] == 2;
    }
  }
}

//! check DefaultImpl: ok
